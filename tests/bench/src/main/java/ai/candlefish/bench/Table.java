package ai.candlefish.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints rows as a table that can be put into the docs as it is. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of(header));
    }

    Table row(Object... cells) {
        rows.add(
                IntStream.range(0, cells.length).mapToObj(at -> text(cells[at])).toList());
        return this;
    }

    void print() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(at -> rows.stream()
                        .mapToInt(row -> row.get(at).length())
                        .max()
                        .orElse(0))
                .toArray();
        System.out.println();
        for (int at = 0; at < rows.size(); at++) {
            System.out.println(line(rows.get(at), widths));
            if (at == 0) {
                System.out.println(IntStream.of(widths)
                        .mapToObj(width -> "-".repeat(width + 2))
                        .collect(Collectors.joining("|", "|", "|")));
            }
        }
        System.out.println();
    }

    /** A figure and how it stands to its baseline. */
    static String ratio(double figure, double baseline) {
        return baseline == 0 ? "-" : String.format(Locale.ROOT, "%.2f", figure / baseline);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(at -> " " + cells.get(at)
                        + " ".repeat(widths[at] - cells.get(at).length()) + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(cell);
    }
}
