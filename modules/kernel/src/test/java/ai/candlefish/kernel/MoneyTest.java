package ai.candlefish.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0.005, USD, 0.01",
        "0.0049999, USD, 0.00",
        "-0.005, USD, -0.01",
        "16.66, USD, 16.66",
        "2.5, JPY, 3",
        "1.0005, KWD, 1.001"
    })
    void roundsHalfUpToTheMinorUnitOfItsCurrency(String exact, String currency, String rounded) {
        assertThat(Money.of(exact, currency).rounded().amount()).isEqualTo(new BigDecimal(rounded));
    }

    @ParameterizedTest
    @CsvSource({
        "14, USD, 14.00",
        "14.5000, USD, 14.50",
        "0.1234, USD, 0.1234",
        "1E+3, USD, 1000.00",
        "7, JPY, 7",
        "0, USD, 0.00"
    })
    void writesAtLeastTheDecimalsOfItsCurrencyAndNeverAnExponent(String amount, String currency, String plain) {
        assertThat(Money.of(amount, currency).plainAmount()).isEqualTo(plain);
    }

    @Test
    void keepsEveryDecimalUntilItIsRounded() {
        Money third = Money.of("0.333333", "USD").times(new BigDecimal("3"));

        assertThat(third.amount()).isEqualByComparingTo("0.999999");
        assertThat(third.rounded()).isEqualTo(Money.of("1.00", "USD"));
    }

    @Test
    void refusesToAddUpCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
