package ai.candlefish.imports.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** What a row of an order lines file says, small, because a whole file of them is held at once. */
public record OrderLineRow(
        int line,
        String orderExternalId,
        String productExternalId,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal discountPercent) {

    public static final String ORDER = "orderExternalId";
    public static final String PRODUCT = "productExternalId";
    public static final String DISCOUNT_FRACTION = "discountFraction";
    public static final String DISCOUNT_PERCENT = "discountPercent";

    private static final String QUANTITY = "quantity";
    private static final String UNIT_PRICE = "unitPrice";
    private static final int LONGEST_ID = 100;
    private static final int MOST_PIECES = 1_000_000;
    private static final int PRICE_DECIMALS = 4;
    private static final int PERCENT_DECIMALS = 4;
    private static final int FRACTION_DECIMALS = 6;
    private static final int HUNDRED_AS_POWER_OF_TEN = 2;

    /** The line; empty, with the errors added, when cells are not what they should be. */
    public static Optional<OrderLineRow> read(Cells cells) {
        String order = cells.requiredText(ORDER, LONGEST_ID);
        String product = cells.requiredText(PRODUCT, LONGEST_ID);
        int quantity = cells.count(QUANTITY, MOST_PIECES);
        BigDecimal unitPrice = cells.decimal(UNIT_PRICE, PRICE_DECIMALS);
        BigDecimal discount = discountPercent(cells);
        return cells.good()
                ? Optional.of(new OrderLineRow(cells.line(), order, product, quantity, unitPrice, discount))
                : Optional.empty();
    }

    /** The same with these very texts, so that a text that stands in many lines is held once. */
    OrderLineRow naming(String order, String product) {
        return new OrderLineRow(line, order, product, quantity, unitPrice, discountPercent);
    }

    /** An empty cell is no discount. */
    private static BigDecimal discountPercent(Cells cells) {
        if (cells.has(DISCOUNT_FRACTION) && !cells.isEmpty(DISCOUNT_FRACTION)) {
            return cells.decimal(DISCOUNT_FRACTION, FRACTION_DECIMALS, 1).scaleByPowerOfTen(HUNDRED_AS_POWER_OF_TEN);
        }
        if (cells.has(DISCOUNT_PERCENT) && !cells.isEmpty(DISCOUNT_PERCENT)) {
            return cells.decimal(DISCOUNT_PERCENT, PERCENT_DECIMALS, 100);
        }
        return BigDecimal.ZERO;
    }

    /** What the field's cell says, zeros at the end of numbers left out. */
    public String value(String field) {
        return switch (field) {
            case ORDER -> orderExternalId;
            case PRODUCT -> productExternalId;
            case QUANTITY -> String.valueOf(quantity);
            case UNIT_PRICE -> unitPrice.toPlainString();
            default -> throw new IllegalArgumentException("Nobody points at the field " + field);
        };
    }

    /** The field that a pointer into a line of the orders' import speaks of. */
    public static String field(String pointer) {
        if (pointer.endsWith("/quantity")) {
            return QUANTITY;
        }
        if (pointer.endsWith("/unitPrice")) {
            return UNIT_PRICE;
        }
        if (pointer.endsWith("/productId")) {
            return PRODUCT;
        }
        return ORDER;
    }
}
