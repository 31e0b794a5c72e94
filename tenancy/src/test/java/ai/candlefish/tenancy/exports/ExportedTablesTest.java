package ai.candlefish.tenancy.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportedTablesTest {

    @Test
    void putsEachTableBehindThoseThatItRefersTo() {
        List<ExportedTable> ordered = ExportedTables.inOrder(List.of(
                table("lines", "orders", "products"),
                table("orders", "customers"),
                table("customers"),
                table("products")));

        assertThat(ordered).extracting(ExportedTable::name).containsExactly("customers", "products", "orders", "lines");
    }

    @Test
    void refusesACircle() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ExportedTables.inOrder(List.of(table("hens", "eggs"), table("eggs", "hens"), table("feed"))))
                .withMessageContaining("[hens, eggs]");
    }

    private static ExportedTable table(String name, String... refersTo) {
        return new ExportedTable(name, "id", "0", Set.of(refersTo));
    }
}
