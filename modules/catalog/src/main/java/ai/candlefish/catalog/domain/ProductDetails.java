package ai.candlefish.catalog.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a product. Texts have no blanks around them; blank ones are absent.
 *
 * @param unitPrice in the franchise's currency, with {@value #PRICE_DECIMALS} decimals
 */
public record ProductDetails(
        String name,
        @Nullable String sku,
        @Nullable String description,
        @Nullable String category,
        BigDecimal unitPrice,
        boolean discontinued,
        @Nullable String externalId) {

    static final int PRICE_DECIMALS = 6;

    public ProductDetails {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A product has a name");
        }
        if (unitPrice.signum() < 0) {
            throw new IllegalArgumentException("A price is not negative");
        }
        unitPrice = unitPrice.setScale(PRICE_DECIMALS, RoundingMode.UNNECESSARY);
        sku = clean(sku);
        description = clean(description);
        category = clean(category);
        externalId = clean(externalId);
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
