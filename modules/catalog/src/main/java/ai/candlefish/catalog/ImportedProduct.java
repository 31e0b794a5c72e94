package ai.candlefish.catalog;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as another system knows it, checked like any other input.
 *
 * @param unitPrice in the franchise's currency, at most four decimals
 * @param discontinued null when the other system does not speak of it
 * @param said what the other system says, a blank text clearing the field; fields that it does not speak of stay as they are
 */
public record ImportedProduct(
        String externalId,
        String name,
        BigDecimal unitPrice,
        @Nullable Boolean discontinued,
        Map<ProductField, String> said) {}
