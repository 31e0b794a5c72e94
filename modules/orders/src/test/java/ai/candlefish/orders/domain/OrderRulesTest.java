package ai.candlefish.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    @Test
    void mayBeRequiredOnTheDayOfTheOrderOrAnyTimeLater() {
        assertThat(OrderRules.ofDays(FRIDAY, FRIDAY)).isEmpty();
        assertThat(OrderRules.ofDays(FRIDAY, null)).isEmpty();
    }

    @Test
    void canNotBeRequiredBeforeItIsOrdered() {
        assertThat(OrderRules.ofDays(FRIDAY, FRIDAY.minusDays(1)))
                .extracting(InputError::pointer, InputError::code)
                .containsExactly(tuple("/requiredOn", "before_ordered_on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "0001-01-01"})
    void refusesDaysThatNoBusinessMeans(String day) {
        assertThat(OrderRules.ofDay("/orderedOn", LocalDate.parse(day)))
                .map(InputError::code)
                .contains("out_of_range");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "9999999999999.9999, true",
        "1.10000, true",
        "-0.01, false",
        "10000000000000, false",
        "0.00001, false"
    })
    void boundsUnitPrices(BigDecimal price, boolean allowed) {
        assertThat(OrderRules.ofUnitPrice("/p", price).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "100, true", "33.3333, true", "100.0001, false", "-1, false", "1.00001, false"})
    void boundsDiscounts(BigDecimal percent, boolean allowed) {
        assertThat(OrderRules.ofDiscount("/d", percent).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1000000, true", "0, false", "1000001, false"})
    void boundsQuantities(int quantity, boolean allowed) {
        assertThat(OrderRules.ofQuantity("/q", quantity).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"9999999999999.99, USD, true", "10000000000000.00, USD, false", "9999999999999.999, KWD, true"})
    void boundsTotals(String amount, String currency, boolean allowed) {
        Money total = Money.of(amount, currency);

        Optional<InputError> error = OrderRules.ofTotals(new OrderTotals(total, total));

        assertThat(error.isEmpty()).isEqualTo(allowed);
        assertThat(MinorUnits.money(MinorUnits.of(total), total.currency())).isEqualTo(total);
    }
}
