package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Quantity, unit price and discount of a line. Both figures come from the exact product, and each is rounded once.
 *
 * @param quantity pieces, at least one
 * @param unitPrice per piece, not negative; it may be finer than the currency's minor unit
 * @param discountPercent 0 to 100
 */
public record LinePrice(int quantity, Money unitPrice, BigDecimal discountPercent) {

    /** The decimals that the database keeps; with one scale for all, equal prices are equal. */
    private static final int DECIMALS = 6;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public LinePrice {
        if (quantity < 1 || unitPrice.amount().signum() < 0) {
            throw new IllegalArgumentException("A line is at least one piece, at a price that is not negative");
        }
        if (discountPercent.signum() < 0 || discountPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A discount is between 0 and 100 percent");
        }
        unitPrice = new Money(exact(unitPrice.amount()), unitPrice.currency());
        discountPercent = exact(discountPercent);
    }

    private static BigDecimal exact(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** quantity x unit price. */
    public Money beforeDiscount() {
        return exactBeforeDiscount().rounded();
    }

    /** quantity x unit price x (1 - discount / 100). */
    public Money total() {
        return exactBeforeDiscount()
                .times(BigDecimal.ONE.subtract(discountPercent.movePointLeft(2)))
                .rounded();
    }

    private Money exactBeforeDiscount() {
        return unitPrice.times(BigDecimal.valueOf(quantity));
    }
}
