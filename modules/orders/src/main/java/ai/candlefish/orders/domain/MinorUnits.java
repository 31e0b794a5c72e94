package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Published figures as the database keeps them: whole numbers of the currency's minor unit. */
public final class MinorUnits {

    private MinorUnits() {}

    /** Of a figure that was rounded before; anything finer is a fault in the program. */
    static long of(Money figure) {
        return figure.amount()
                .movePointRight(figure.currency().getDefaultFractionDigits())
                .longValueExact();
    }

    static Money money(long minorUnits, Currency currency) {
        return money(BigDecimal.valueOf(minorUnits), currency);
    }

    /** For sums over many orders, which may be longer than any one figure. */
    public static Money money(BigDecimal minorUnits, Currency currency) {
        return new Money(minorUnits.movePointLeft(currency.getDefaultFractionDigits()), currency);
    }
}
