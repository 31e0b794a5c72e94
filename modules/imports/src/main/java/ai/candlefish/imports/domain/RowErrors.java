package ai.candlefish.imports.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file: everything is counted, the first {@value #MOST_KEPT} are kept. */
public final class RowErrors {

    public static final int MOST_KEPT = 100;

    private static final Comparator<RowError> BY_PLACE = Comparator.comparingInt(RowError::line)
            .thenComparing(RowError::column, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<RowError> kept = new ArrayList<>();
    private int count;

    public void add(RowError error) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(error);
        }
    }

    public int count() {
        return count;
    }

    public boolean none() {
        return count == 0;
    }

    /** Those that are kept, by line and column. */
    public List<RowError> kept() {
        return kept.stream().sorted(BY_PLACE).toList();
    }
}
