package ai.candlefish.orders.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order says above its lines. Texts have no blanks around them; blank ones are absent.
 *
 * @param orderedOn the day of the order at the location
 * @param requiredOn the day the customer needs it, not before {@code orderedOn}
 */
public record OrderTerms(
        UUID customerId,
        UUID locationId,
        LocalDate orderedOn,
        @Nullable LocalDate requiredOn,
        @Nullable String externalId,
        @Nullable String notes) {

    public OrderTerms {
        if (requiredOn != null && requiredOn.isBefore(orderedOn)) {
            throw new IllegalArgumentException("An order can't be required before it is ordered");
        }
        externalId = clean(externalId);
        notes = clean(notes);
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
