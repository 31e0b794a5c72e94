package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * The figures of an order: sums of its lines' figures, which are rounded already, so that they agree to the last unit.
 *
 * @param beforeDiscount the sum of the lines before discount
 * @param subtotal the sum of the lines' totals
 */
public record OrderTotals(Money beforeDiscount, Money subtotal) {

    public static OrderTotals of(List<LineTerms> lines, Currency currency) {
        return new OrderTotals(sum(lines, LinePrice::beforeDiscount, currency), sum(lines, LinePrice::total, currency));
    }

    private static Money sum(List<LineTerms> lines, Function<LinePrice, Money> figure, Currency currency) {
        return lines.stream().map(LineTerms::price).map(figure).reduce(Money.zero(currency), Money::plus);
    }

    public Money discount() {
        return beforeDiscount.minus(subtotal);
    }

    /** What the customer pays. */
    public Money total() {
        return subtotal;
    }
}
