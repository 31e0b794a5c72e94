package ai.candlefish.imports.domain;

import ai.candlefish.imports.csv.CsvReader;
import ai.candlefish.imports.csv.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small file for a test; NULL stands for nothing in it. */
final class Sheet {

    private static final String NULL_TEXT = "NULL";

    final RowErrors errors = new RowErrors();

    /** The rows of a file. */
    List<Cells> read(String file, Map<String, String> columns, @Nullable String surplusColumn) {
        CsvReader reader = new CsvReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ',');
        Optional<Columns> found = Columns.find(reader.header(), new FileMapping(columns, surplusColumn), ',', errors);
        List<Cells> rows = new ArrayList<>();
        for (Optional<Row> row = reader.next(); found.isPresent() && row.isPresent(); row = reader.next()) {
            Cells.of(row.get(), found.get(), NULL_TEXT, errors).ifPresent(rows::add);
        }
        return rows;
    }

    /** One row whose first column is named as the field. */
    Cells cell(String field, String text) {
        String quoted = '"' + text.replace("\"", "\"\"") + '"';
        return read(field + ",other\n" + quoted + ",x\n", Map.of(field, field), null)
                .getFirst();
    }

    /** One row, given as fields and texts in turn. */
    Cells row(String... fieldsAndTexts) {
        StringBuilder header = new StringBuilder("unmapped");
        StringBuilder row = new StringBuilder("x");
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            header.append(',').append(fieldsAndTexts[i]);
            row.append(",\"").append(fieldsAndTexts[i + 1]).append('"');
            columns.put(fieldsAndTexts[i], fieldsAndTexts[i]);
        }
        return read(header + "\n" + row + "\n", columns, null).getFirst();
    }
}
