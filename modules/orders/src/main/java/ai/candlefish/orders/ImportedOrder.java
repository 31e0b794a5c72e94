package ai.candlefish.orders;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as another system knows it, without its lines.
 *
 * @param customerId a customer that exists
 * @param requiredOn counts only where it is {@code said}; null then clears it
 * @param notes count only where they are {@code said}; null or blank then clears them
 * @param said which of the optional fields the other system speaks of; the others stay as they are
 */
public record ImportedOrder(
        String externalId,
        UUID customerId,
        LocalDate orderedOn,
        @Nullable LocalDate requiredOn,
        @Nullable String notes,
        Set<OrderField> said) {

    public ImportedOrder {
        externalId = externalId.strip();
        if (externalId.isEmpty()) {
            throw new IllegalArgumentException("An order of another system has an id there");
        }
        said = Set.copyOf(said);
    }
}
