package ai.candlefish.imports.application;

import ai.candlefish.imports.csv.CsvReader;
import ai.candlefish.imports.csv.Row;
import ai.candlefish.imports.domain.Cells;
import ai.candlefish.imports.domain.Columns;
import ai.candlefish.imports.domain.RowErrors;
import ai.candlefish.imports.domain.Sentence;
import ai.candlefish.imports.domain.Tally;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Upsert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file while it is read: its rows batch by batch, and what became of them. */
final class FileReading {

    /** Rows that are stored together. */
    static final int BATCH = 100;

    /** Ids and SKUs that are longer are refused for that. */
    static final int LONGEST_KEY = 100;

    private final ImportWork work;
    private final CsvReader reader;
    private final Columns columns;
    private final RowErrors errors;
    private final Pace pace;
    private final Map<String, Map<String, Integer>> lineByText = new HashMap<>();
    private Tally tally = Tally.NOTHING;
    private int rowsRead;

    FileReading(ImportWork work, CsvReader reader, Columns columns, RowErrors errors, Pace pace) {
        this.work = work;
        this.reader = reader;
        this.columns = columns;
        this.errors = errors;
        this.pace = pace;
    }

    ImportWork work() {
        return work;
    }

    /** The next rows that have as many cells as the header; none behind the last one. */
    List<Cells> next() {
        List<Cells> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            Optional<Row> row = reader.next();
            if (row.isEmpty()) {
                break;
            }
            rowsRead++;
            Cells.of(row.get(), columns, nullText(), errors).ifPresent(batch::add);
        }
        return batch;
    }

    private @Nullable String nullText() {
        return work.plan().nullText();
    }

    /** Refuses the row when a text that may stand once in the file has stood there before; what is too long is left alone. */
    void standsOnce(Cells row, String field) {
        String text = row.raw(field);
        if (text.isEmpty() || text.length() > LONGEST_KEY) {
            return;
        }
        Integer before =
                lineByText.computeIfAbsent(field, any -> new HashMap<>()).putIfAbsent(text, row.line());
        if (before != null) {
            row.refuse(field, "duplicate", "Line %d has the same one.".formatted(before));
        }
    }

    /** Says what is wrong with a cell of a row that is not at hand any more. */
    void refuse(int line, String field, String value, InputError problem) {
        errors.add(columns.error(line, field, value, problem.code(), Sentence.of(problem.detail())));
    }

    boolean good() {
        return errors.none();
    }

    void stored(Collection<Upsert> outcomes) {
        tally = tally.plus(outcomes);
    }

    /** So many rows are done. */
    void reached(int rows) {
        pace.reached(rows);
    }

    int rowsRead() {
        return rowsRead;
    }

    Tally tally() {
        return tally;
    }
}
