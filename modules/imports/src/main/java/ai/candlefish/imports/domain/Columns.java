package ai.candlefish.imports.domain;

import ai.candlefish.imports.csv.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a file: which field stands where, and how a row is brought into their number. */
public final class Columns {

    private static final int HEADER_LINE = 1;
    private static final int NONE = -1;

    private final List<String> header;
    private final Map<String, Integer> indexByField;
    private final int surplusIndex;
    private final String delimiter;

    private Columns(List<String> header, Map<String, Integer> indexByField, int surplusIndex, String delimiter) {
        this.header = header;
        this.indexByField = indexByField;
        this.surplusIndex = surplusIndex;
        this.delimiter = delimiter;
    }

    /** Finds the mapped columns in the header; empty, with the errors added, when one is missing or a name stands twice. */
    public static Optional<Columns> find(List<String> header, FileMapping mapping, char delimiter, RowErrors errors) {
        int before = errors.count();
        refuseDoubleNames(header, errors);
        Map<String, Integer> indexByField = new HashMap<>();
        mapping.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(column -> indexByField.put(column.getKey(), index(header, column.getValue(), errors)));
        String surplus = mapping.surplusColumn();
        int surplusIndex = surplus == null ? NONE : index(header, surplus, errors);
        return errors.count() > before
                ? Optional.empty()
                : Optional.of(new Columns(header, indexByField, surplusIndex, String.valueOf(delimiter)));
    }

    private static void refuseDoubleNames(List<String> header, RowErrors errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty() && !seen.add(name)) {
                errors.add(new RowError(
                        HEADER_LINE, i + 1, name, null, "duplicate_column", "Another column has the same name."));
            }
        }
    }

    private static int index(List<String> header, String name, RowErrors errors) {
        int index = header.indexOf(name.strip());
        if (index < 0) {
            errors.add(new RowError(
                    HEADER_LINE, null, name, null, "missing_column", "The header has no column of this name."));
        }
        return index;
    }

    public boolean has(String field) {
        return indexByField.containsKey(field);
    }

    /** The row with as many cells as the header has; empty, with the error added, when that can't be done. */
    Optional<Row> fit(Row row, RowErrors errors) {
        int surplus = row.cells().size() - header.size();
        if (surplus == 0) {
            return Optional.of(row);
        }
        if (surplus < 0) {
            errors.add(RowError.ofRow(
                    row.line(),
                    "too_few_cells",
                    "The header has %2$d cells, this row only %1$d."
                            .formatted(row.cells().size(), header.size())));
            return Optional.empty();
        }
        if (surplusIndex == NONE) {
            errors.add(new RowError(
                    row.line(),
                    header.size() + 1,
                    null,
                    row.cells().get(header.size()),
                    "too_many_cells",
                    "The header has %2$d cells, this row %1$d. Text with a delimiter in it needs quotes around it."
                            .formatted(row.cells().size(), header.size())));
            return Optional.empty();
        }
        return Optional.of(joined(row, surplus));
    }

    private Row joined(Row row, int surplus) {
        List<String> cells = row.cells();
        int behind = surplusIndex + surplus + 1;
        List<String> fitting = new ArrayList<>(cells.subList(0, surplusIndex));
        fitting.add(String.join(delimiter, cells.subList(surplusIndex, behind)));
        fitting.addAll(cells.subList(behind, cells.size()));
        return new Row(row.line(), fitting);
    }

    String cell(Row fitting, String field) {
        return fitting.cells().get(indexOf(field));
    }

    /** What is wrong with a cell. */
    public RowError error(int line, String field, @Nullable String value, String code, String detail) {
        int index = indexOf(field);
        return new RowError(line, index + 1, header.get(index), value, code, detail);
    }

    private int indexOf(String field) {
        Integer index = indexByField.get(field);
        if (index == null) {
            throw new IllegalArgumentException("The field " + field + " has no column");
        }
        return index;
    }
}
