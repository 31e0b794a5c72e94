package ai.candlefish.imports.csv;

import ai.candlefish.imports.csv.StrictUtf8Reader.NotUtf8;
import ai.candlefish.imports.csv.StrictUtf8Reader.RowTooLong;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file as RFC 4180 has it, with any delimiter: UTF-8, a header, and up to {@value #MOST_ROWS} rows. Blank lines
 * are passed over.
 */
public final class CsvReader implements AutoCloseable {

    public static final int MOST_ROWS = 100_000;

    private final StrictUtf8Reader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private int rows;

    /**
     * Begins to read a file.
     *
     * @throws BrokenFile when there is no header, or when it can't be read
     */
    public CsvReader(InputStream content, char delimiter) {
        text = new StrictUtf8Reader(content);
        try {
            parser = CSVParser.builder()
                    .setReader(text)
                    .setFormat(
                            CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = parser.iterator();
        header = read()
                .orElseThrow(() ->
                        new BrokenFile(1, "empty_file", "The file is empty. Its first line has to name the columns."))
                .cells()
                .stream()
                .map(String::strip)
                .toList();
    }

    /** Whether files can be read with this delimiter. */
    public static boolean canSeparate(char delimiter) {
        return delimiter != '"' && delimiter != '\r' && delimiter != '\n' && delimiter != 0;
    }

    /** The names in the first line, without the blanks around them. */
    public List<String> header() {
        return header;
    }

    /**
     * The next row with whatever cells it has; empty behind the last one.
     *
     * @throws BrokenFile when the file can't be read on
     */
    public Optional<Row> next() {
        Optional<Row> row = read();
        if (row.isPresent() && ++rows > MOST_ROWS) {
            throw new BrokenFile(
                    row.get().line(), "too_many_rows", "A file has at most %,d rows.".formatted(MOST_ROWS));
        }
        return row;
    }

    /** How many rows there are, up to where the file can't be read. */
    public static int count(InputStream content, char delimiter) {
        int count = 0;
        try (CsvReader reader = new CsvReader(content, delimiter)) {
            while (reader.next().isPresent()) {
                count++;
            }
        } catch (BrokenFile tellsWhoReadsItForGood) {
            return count;
        }
        return count;
    }

    private Optional<Row> read() {
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            text.rowBegins();
            CSVRecord cells = advance(line);
            if (cells == null) {
                return Optional.empty();
            }
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                return Optional.of(new Row(line, cells.toList()));
            }
        }
    }

    private @Nullable CSVRecord advance(int line) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw switch (Objects.requireNonNull(e.getCause())) {
                case NotUtf8 notUtf8 ->
                    new BrokenFile(notUtf8.line(), "not_utf8", "This line is not UTF-8 text. Save the file as UTF-8.");
                case RowTooLong tooLong ->
                    new BrokenFile(
                            line, "row_too_long", "The row that begins here does not end. A quote may be missing.");
                case CSVException quotes ->
                    new BrokenFile(
                            line,
                            "wrong_quotes",
                            "A quoted cell of the row that begins here does not end as it should: quotes within it are doubled, and a delimiter or the end of the line follows the last.");
                default -> e;
            };
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
