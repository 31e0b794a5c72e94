package ai.candlefish.orders.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.candlefish.api.model.Money;
import ai.candlefish.api.model.OrderInput;
import ai.candlefish.api.model.OrderLineInput;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.application.DraftLine;
import ai.candlefish.orders.application.OrderDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderInputsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aLineWithoutPriceAndDiscountLeavesThePriceOpenAndTheDiscountAtNothing() {
        List<DraftLine> lines = OrderInputs.lines(
                List.of(new OrderLineInput().productId(Ids.next()).quantity(2)), USD);

        assertThat(lines.getFirst().unitPrice()).isNull();
        assertThat(lines.getFirst().discountPercent()).isEqualTo("0");
    }

    @Test
    void pointsAtEveryPriceInAnotherCurrency() {
        List<OrderLineInput> lines = List.of(priced("1.00", "USD"), priced("1.00", "EUR"), priced("1.00", "ZZZ"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OrderInputs.lines(lines, USD))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE);
                    assertThat(refusal.errors())
                            .extracting(InputError::pointer, InputError::code)
                            .containsExactly(
                                    tuple("/lines/1/unitPrice/currency", "wrong_currency"),
                                    tuple("/lines/2/unitPrice/currency", "wrong_currency"));
                });
    }

    @Test
    void whatADraftSaysComesBackAsItsOwnInput() {
        LocalDate friday = LocalDate.parse("2026-11-20");
        OrderDraft draft = new OrderDraft(
                Ids.next(),
                Ids.next(),
                friday,
                friday.plusDays(14),
                "10248",
                "Engrave the date.",
                List.of(new DraftLine(Ids.next(), 2, new BigDecimal("9.800000"), new BigDecimal("100.000000"))));

        OrderInput input = OrderInputs.input(draft, USD);

        assertThat(input.getLines().getFirst().getUnitPrice())
                .isEqualTo(new Money().amount("9.80").currency("USD"));
        assertThat(input.getLines().getFirst().getDiscountPercent()).isEqualTo("100");
        assertThat(OrderInputs.draft(input, USD))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(draft);
    }

    private static OrderLineInput priced(String amount, String currency) {
        return new OrderLineInput()
                .productId(Ids.next())
                .quantity(1)
                .unitPrice(new Money().amount(amount).currency(currency));
    }
}
