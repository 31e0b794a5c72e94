package ai.candlefish.orders.domain;

import static ai.candlefish.orders.domain.Drafts.USD;
import static ai.candlefish.orders.domain.Drafts.line;
import static ai.candlefish.orders.domain.Drafts.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMoneyTest {

    @ParameterizedTest
    @CsvSource({
        "2,       9.80,          15,      USD, 19.60,            16.66",
        "1,       0.05,          50,      USD, 0.05,             0.03",
        "3,       0.333333,      0,       USD, 1.00,             1.00",
        "1,       0.005,         0,       USD, 0.01,             0.01",
        "1,       0.0049,        0,       USD, 0.00,             0.00",
        "7,       12.25,         33.3333, USD, 85.75,            57.17",
        "12,      18.00,         100,     USD, 216.00,           0.00",
        "3,       1234.50,       5,       JPY, 3704,             3518",
        "1,       0.5,           0,       JPY, 1,                1",
        "3,       1.2345,        0,       KWD, 3.704,            3.704",
        "1,       0.001,         50,      KWD, 0.001,            0.001",
        "1000000, 9999999,       0,       USD, 9999999000000.00, 9999999000000.00"
    })
    void roundsEachFigureOfALineOnceHalfUp(
            int quantity, String unitPrice, String discount, String currency, String beforeDiscount, String total) {
        LinePrice price = price(quantity, unitPrice, currency, discount);

        assertThat(price.beforeDiscount()).isEqualTo(Money.of(beforeDiscount, currency));
        assertThat(price.total()).isEqualTo(Money.of(total, currency));
    }

    /** Rounded to cents before the discount, 3 x 0.335 at 50 % would come to 0.51. */
    @Test
    void takesTheDiscountOffTheExactAmount() {
        LinePrice price = price(3, "0.335", "USD", "50");

        assertThat(price.beforeDiscount()).isEqualTo(Money.of("1.01", "USD"));
        assertThat(price.total()).isEqualTo(Money.of("0.50", "USD"));
    }

    @Test
    void addsUpNothingToNothing() {
        OrderTotals totals = OrderTotals.of(List.of(), Currency.getInstance("JPY"));

        assertThat(totals.total()).isEqualTo(Money.of("0", "JPY"));
        assertThat(totals.discount()).isEqualTo(Money.of("0", "JPY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "JPY", "KWD"})
    void totalsAreTheSumsOfTheLinesToTheLastUnit(String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        Random random = new Random(20261120);

        for (int run = 0; run < 200; run++) {
            Order order =
                    Order.place(Drafts.TERMS, randomLines(random, currency), currency, Drafts.OLIVIA, Drafts.NOON);
            OrderTotals totals = order.totals(currency);

            assertThat(totals.subtotal())
                    .isEqualTo(sum(order.lines().stream().map(line -> line.total(currency)), currency));
            assertThat(totals.beforeDiscount())
                    .isEqualTo(sum(order.lines().stream().map(line -> line.beforeDiscount(currency)), currency));
            assertThat(totals.beforeDiscount().minus(totals.discount())).isEqualTo(totals.subtotal());
            assertThat(totals.discount().amount()).isNotNegative();
            assertThat(totals.total()).isEqualTo(totals.subtotal());
        }
    }

    @Test
    void keepsTheFiguresOfEveryLineAsTheyWerePublished() {
        LineTerms terms = line(3, "19.9950");

        OrderLine line = Drafts.draft(terms).lines().getFirst();

        assertThat(line.terms(USD)).isEqualTo(terms);
        assertThat(line.total(USD)).isEqualTo(Money.of("59.99", "USD"));
    }

    @Test
    void equalPricesAreEqualHoweverTheyAreWritten() {
        assertThat(price(2, "9.8", "USD", "15.00")).isEqualTo(price(2, "9.8000", "USD", "15"));
    }

    @Test
    void knowsNoLineOfNothingNorANegativePriceNorADiscountBeyondAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> price(0, "1", "USD", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> price(1, "-0.01", "USD", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> price(1, "1", "USD", "100.0001"));
        assertThatIllegalArgumentException().isThrownBy(() -> price(1, "1", "USD", "-1"));
    }

    private static List<LineTerms> randomLines(Random random, Currency currency) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(at -> new LineTerms(
                        Ids.next(),
                        "Product " + at,
                        new LinePrice(
                                1 + random.nextInt(5000),
                                new Money(BigDecimal.valueOf(random.nextLong(100_000_000L), 4), currency),
                                BigDecimal.valueOf(random.nextLong(1_000_001L), 4))))
                .toList();
    }

    private static Money sum(Stream<Money> figures, Currency currency) {
        return figures.reduce(Money.zero(currency), Money::plus);
    }
}
