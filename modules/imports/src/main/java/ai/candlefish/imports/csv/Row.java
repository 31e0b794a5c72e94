package ai.candlefish.imports.csv;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line the line that it begins in, the file's first being 1
 */
public record Row(int line, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }
}
