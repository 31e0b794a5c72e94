package ai.candlefish.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Map<String, String> NAME_AND_STREET = Map.of("name", "companyName", "street", "address");

    private final Sheet sheet = new Sheet();

    @Test
    void findsFieldsByTheNamesOfTheirColumns() {
        List<Cells> rows = sheet.read("address, companyName \nC/ Araquil,Bólido\n", NAME_AND_STREET, null);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().raw("name")).isEqualTo("Bólido");
        assertThat(rows.getFirst().raw("street")).isEqualTo("C/ Araquil");
        assertThat(rows.getFirst().has("phone")).isFalse();
    }

    @Test
    void namesEveryColumnThatTheHeaderLacks() {
        sheet.read("id,address\n1,x\n", NAME_AND_STREET, "remarks");

        assertThat(sheet.errors.kept())
                .extracting(RowError::line, RowError::column, RowError::columnName, RowError::code)
                .containsExactly(
                        tuple(1, null, "companyName", "missing_column"), tuple(1, null, "remarks", "missing_column"));
    }

    @Test
    void refusesNamesThatStandTwice() {
        sheet.read("companyName,address,address,,\n1,2,3,,\n", NAME_AND_STREET, null);

        assertThat(sheet.errors.kept())
                .extracting(RowError::line, RowError::column, RowError::columnName, RowError::code)
                .containsExactly(tuple(1, 3, "address", "duplicate_column"));
    }

    @Test
    void joinsSurplusCellsBackIntoTheirColumn() {
        String file = """
                companyName,address,city
                Bólido,C/ Araquil, 67,Madrid
                Blondesddsl,24, place Kléber, 3. étage,Strasbourg
                Alfreds,Obere Str. 57,Berlin
                """;

        List<Cells> rows = sheet.read(file, Map.of("street", "address", "city", "city"), "address");

        assertThat(rows)
                .extracting(row -> row.raw("street"))
                .containsExactly("C/ Araquil, 67", "24, place Kléber, 3. étage", "Obere Str. 57");
        assertThat(rows).extracting(row -> row.raw("city")).containsExactly("Madrid", "Strasbourg", "Berlin");
        assertThat(sheet.errors.none()).isTrue();
    }

    @Test
    void joinsIntoTheFirstAndTheLastColumnToo() {
        List<Cells> first = sheet.read("a,b\n1,2,3\n", Map.of("a", "a", "b", "b"), "a");
        List<Cells> last = sheet.read("a,b\n1,2,3\n", Map.of("a", "a", "b", "b"), "b");

        assertThat(first.getFirst().raw("a")).isEqualTo("1,2");
        assertThat(last.getFirst().raw("b")).isEqualTo("2,3");
    }

    @Test
    void refusesRowsWithSurplusCellsOtherwise() {
        List<Cells> rows = sheet.read("companyName,address\nBólido,C/ Araquil, 67\nB,x\n", NAME_AND_STREET, null);

        assertThat(rows).extracting(Cells::line).containsExactly(3);
        assertThat(sheet.errors.kept())
                .extracting(RowError::line, RowError::column, RowError::value, RowError::code)
                .containsExactly(tuple(2, 3, " 67", "too_many_cells"));
    }

    @Test
    void refusesRowsThatLackCells() {
        List<Cells> rows = sheet.read("companyName,address\nBólido\n", NAME_AND_STREET, "address");

        assertThat(rows).isEmpty();
        assertThat(sheet.errors.kept())
                .extracting(RowError::line, RowError::column, RowError::code)
                .containsExactly(tuple(2, null, "too_few_cells"));
    }
}
