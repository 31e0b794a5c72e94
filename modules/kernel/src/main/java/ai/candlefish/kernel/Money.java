package ai.candlefish.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, exact until it is published.
 *
 * <p>Sums and products keep every decimal; {@link #rounded()} makes the one HALF_UP rounding to the currency's minor unit
 * that a published figure gets.
 */
public record Money(BigDecimal amount, Currency currency) {

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency).rounded();
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other)), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** Rounded once, HALF_UP, to the currency's minor unit. */
    public Money rounded() {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /** The amount as the API writes it: never an exponent, at least the currency's decimals, no zeros behind those. */
    public String plainAmount() {
        BigDecimal stripped = amount.stripTrailingZeros();
        int decimals = Math.max(stripped.scale(), currency.getDefaultFractionDigits());
        return stripped.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    private BigDecimal sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts in %s and %s do not add up".formatted(currency, other.currency));
        }
        return other.amount;
    }
}
