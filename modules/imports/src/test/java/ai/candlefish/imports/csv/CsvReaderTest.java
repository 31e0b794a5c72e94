package ai.candlefish.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void readsHeaderAndRows() {
        CsvReader reader = read("id, name \n1,Chai\n2,Chang\n");

        assertThat(reader.header()).containsExactly("id", "name");
        assertThat(rest(reader)).containsExactly(new Row(2, List.of("1", "Chai")), new Row(3, List.of("2", "Chang")));
    }

    @Test
    void readsTheLastRowWithoutALineEnd() {
        assertThat(rest(read("id\r\n1\r\n2"))).extracting(Row::line).containsExactly(2, 3);
    }

    @Test
    void readsQuotedDelimitersQuotesAndLineEnds() {
        CsvReader reader = read("id,name\n1,\"Chai, \"\"black\"\"\nand hot\"\n2,Chang\n");

        assertThat(rest(reader))
                .containsExactly(
                        new Row(2, List.of("1", "Chai, \"black\"\nand hot")), new Row(4, List.of("2", "Chang")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesByAnyLineEnd(String end) {
        String file = String.join(end, "id,name", "1,\"a" + end + "b\"", "", "  ", "2,c", "");

        assertThat(rest(read(file))).extracting(Row::line).containsExactly(2, 6);
    }

    @Test
    void takesFormulasForText() {
        assertThat(rest(read("id,name\n1,=1+1\n2,\"@SUM(A1)\"\n")))
                .extracting(row -> row.cells().get(1))
                .containsExactly("=1+1", "@SUM(A1)");
    }

    @Test
    void leavesOutAByteOrderMark() {
        assertThat(read("\uFEFFid,name\n1,Chai\n").header()).containsExactly("id", "name");
        assertThat(read("\uFEFF\"id\",name\n1,Chai\n").header()).containsExactly("id", "name");
    }

    @Test
    void keepsLettersOfAllKinds() {
        String far = "é語😀".repeat(9_000);

        assertThat(rest(read("id,name\n1," + far + "\n"))).containsExactly(new Row(2, List.of("1", far)));
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t', '|', ' '})
    void takesOtherDelimiters(char delimiter) {
        InputStream file = bytes("id" + delimiter + "name\n1" + delimiter + "a,b\n");

        assertThat(rest(new CsvReader(file, delimiter))).containsExactly(new Row(2, List.of("1", "a,b")));
    }

    @Test
    void canNotSeparateByQuotesOrLineEnds() {
        assertThat(CsvReader.canSeparate(';')).isTrue();
        assertThat(CsvReader.canSeparate('"')).isFalse();
        assertThat(CsvReader.canSeparate('\n')).isFalse();
        assertThat(CsvReader.canSeparate('\r')).isFalse();
        assertThat(CsvReader.canSeparate('\0')).isFalse();
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("", 1, "empty_file"),
                arguments("\n\n  \n", 1, "empty_file"),
                arguments("id,name\n1,Chai\n2,\"Chang\n3,Aniseed\n", 3, "wrong_quotes"),
                arguments("id,name\n1,\"Chai\" tea\n", 2, "wrong_quotes"),
                arguments("id,name\n1,a\n\"2\nx\",\"b\"c\n", 3, "wrong_quotes"),
                arguments("\"id,name\n1,Chai\n", 1, "wrong_quotes"),
                arguments("id,name\n1,\"" + "Chai\n".repeat(300_000), 2, "row_too_long"),
                arguments("id\n" + "1\n".repeat(CsvReader.MOST_ROWS + 1), CsvReader.MOST_ROWS + 2, "too_many_rows"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void tellsTheLineThatCanNotBeRead(String file, int line, String code) {
        BrokenFile broken = catchThrowableOfType(BrokenFile.class, () -> rest(read(file)));

        assertThat(broken.line()).isEqualTo(line);
        assertThat(broken.code()).isEqualTo(code);
        assertThat(broken.detail()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000, 5_000, 20_000})
    void tellsTheLineThatIsNotUtf8(int rowsBefore) {
        byte[] file = concat(("id,name\r\n" + "1,Chai\r\n".repeat(rowsBefore) + "2,Ca"), (byte) 0xE9, "f\n3,Tea\n");

        CsvReader reader = new CsvReader(new ByteArrayInputStream(file), ',');
        List<Row> read = new ArrayList<>();
        BrokenFile broken = catchThrowableOfType(BrokenFile.class, () -> readInto(reader, read));

        assertThat(broken.code()).isEqualTo("not_utf8");
        assertThat(broken.line()).isEqualTo(rowsBefore + 2);
        assertThat(read).hasSize(rowsBefore);
    }

    @Test
    void tellsTheFirstLineOfRowsThatAreNotUtf8FromTheirFirstByte() {
        byte[] file = concat("id\n1\n", (byte) 0xFF, "\n");

        BrokenFile broken =
                catchThrowableOfType(BrokenFile.class, () -> rest(new CsvReader(new ByteArrayInputStream(file), ',')));

        assertThat(broken.line()).isEqualTo(3);
    }

    @Test
    void refusesAFileThatEndsWithinACharacter() {
        byte[] file = concat("id\n1\n2", (byte) 0xC3, "");

        BrokenFile broken =
                catchThrowableOfType(BrokenFile.class, () -> rest(new CsvReader(new ByteArrayInputStream(file), ',')));

        assertThat(broken.line()).isEqualTo(3);
        assertThat(broken.code()).isEqualTo("not_utf8");
    }

    @Test
    void readsTheMostRowsThereMayBe() {
        assertThat(CsvReader.count(bytes("id\n" + "1\n".repeat(CsvReader.MOST_ROWS)), ','))
                .isEqualTo(CsvReader.MOST_ROWS);
    }

    @Test
    void countsRowsUpToWhereTheFileBreaks() {
        assertThat(CsvReader.count(bytes("id\n1\n\n2\n"), ',')).isEqualTo(2);
        assertThat(CsvReader.count(bytes("id\n1\n\"2"), ',')).isEqualTo(1);
        assertThat(CsvReader.count(bytes(""), ',')).isZero();
    }

    private static CsvReader read(String file) {
        return new CsvReader(bytes(file), ',');
    }

    private static List<Row> rest(CsvReader reader) {
        List<Row> rows = new ArrayList<>();
        readInto(reader, rows);
        return rows;
    }

    private static void readInto(CsvReader reader, List<Row> rows) {
        for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
    }

    private static InputStream bytes(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] concat(String before, byte wrong, String after) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        file.write(wrong);
        file.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }
}
