package ai.candlefish.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ai.candlefish.catalog.ImportedProduct;
import ai.candlefish.catalog.ProductField;
import ai.candlefish.customers.CustomerField;
import ai.candlefish.customers.ImportedCustomer;
import ai.candlefish.orders.ImportedOrder;
import ai.candlefish.orders.OrderField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private final Sheet sheet = new Sheet();

    @Test
    void aCustomerSaysOnlyWhatIsMapped() {
        Cells row = sheet.row("externalId", "ALFKI", "name", "Alfreds", "city", "Berlin", "region", "NULL");

        ImportedCustomer customer = CustomerRow.read(row).orElseThrow();

        assertThat(customer.externalId()).isEqualTo("ALFKI");
        assertThat(customer.name()).isEqualTo("Alfreds");
        assertThat(customer.said()).containsOnly(entry(CustomerField.CITY, "Berlin"), entry(CustomerField.REGION, ""));
    }

    @Test
    void aCustomerHasEveryErrorOfItsRow() {
        Cells row =
                sheet.row("externalId", "", "name", "x".repeat(201), "email", "nobody", "postalCode", "1".repeat(21));

        assertThat(CustomerRow.read(row)).isEmpty();
        assertThat(sheet.errors.kept())
                .extracting(RowError::code)
                .containsExactly("required", "too_long", "not_an_email", "too_long");
    }

    @Test
    void aProductSaysOnlyWhatIsMapped() {
        ImportedProduct plain = ProductRow.read(sheet.row("externalId", "1", "name", "Chai", "unitPrice", "18.00"))
                .orElseThrow();
        ImportedProduct full = ProductRow.read(sheet.row(
                        "externalId", "1", "name", "Chai", "unitPrice", "18", "sku", "C-1", "discontinued", "1"))
                .orElseThrow();

        assertThat(plain.discontinued()).isNull();
        assertThat(plain.said()).isEmpty();
        assertThat(full.discontinued()).isTrue();
        assertThat(full.said()).containsOnly(entry(ProductField.SKU, "C-1"));
        assertThat(full.unitPrice()).isEqualByComparingTo(plain.unitPrice());
    }

    @Test
    void anOrderSaysOnlyWhatIsMapped() {
        UUID customer = UUID.randomUUID();
        Cells cells = sheet.row(
                "externalId", "10248", "customerExternalId", "VINET", "orderedOn", "1996-07-04", "requiredOn", "");

        OrderRow row = OrderRow.read(cells).orElseThrow();
        ImportedOrder order = row.of(customer);

        assertThat(row.customerExternalId()).isEqualTo("VINET");
        assertThat(order.customerId()).isEqualTo(customer);
        assertThat(order.orderedOn()).isEqualTo(LocalDate.of(1996, 7, 4));
        assertThat(order.requiredOn()).isNull();
        assertThat(order.said()).containsExactly(OrderField.REQUIRED_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "discountFraction,0.15,15",
        "discountFraction,'',0",
        "discountFraction,NULL,0",
        "discountFraction,0.333333,33.3333",
        "discountFraction,1,100",
        "discountPercent,15,15",
        "discountPercent,12.3456,12.3456",
        "discountPercent,'',0"
    })
    void anOrderLineHasItsDiscountInPercent(String field, String text, String percent) {
        OrderLineRow line = OrderLineRow.read(discounted(field, text)).orElseThrow();

        assertThat(line.discountPercent()).isEqualByComparingTo(percent);
        assertThat(line.quantity()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "discountFraction,1.01,out_of_range",
        "discountFraction,15,out_of_range",
        "discountFraction,-0.1,negative",
        "discountFraction,0.1234567,too_many_decimals",
        "discountPercent,100.01,out_of_range",
        "discountPercent,15%,not_a_number"
    })
    void anOrderLineHasNoOtherDiscount(String field, String text, String code) {
        assertThat(OrderLineRow.read(discounted(field, text))).isEmpty();
        assertThat(sheet.errors.kept()).extracting(RowError::code).containsExactly(code);
    }

    @Test
    void orderLinesAreCollectedByOrderHoweverScattered() {
        OrderLineRows rows = new OrderLineRows();
        rows.add(line("10248", 2));
        rows.add(line("10249", 3));
        rows.add(line("10248", 4));
        rows.add(line("10250", 5));
        rows.miss("10250");

        assertThat(rows.byOrder())
                .extracting(lines -> lines.stream().map(OrderLineRow::line).toList())
                .containsExactly(List.of(2, 4), List.of(3), List.of(5));
        assertThat(rows.orders()).containsExactly("10248", "10249", "10250");
        assertThat(rows.areComplete("10248")).isTrue();
        assertThat(rows.areComplete("10250")).isFalse();
        assertThat(rows.firstLine("10249")).isEqualTo(3);
        assertThat(rows.firstLine("10251")).isEqualTo(1);
    }

    private Cells discounted(String field, String text) {
        return sheet.row(
                "orderExternalId",
                "10248",
                "productExternalId",
                "11",
                "quantity",
                "12",
                "unitPrice",
                "14.00",
                field,
                text);
    }

    private static OrderLineRow line(String order, int line) {
        return new OrderLineRow(line, order, "11", 1, BigDecimal.ONE, BigDecimal.ZERO);
    }
}
