package ai.candlefish.tenancy;

import ai.candlefish.kernel.Refusal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A franchise as the registry knows it.
 *
 * @param version counts the changes, so that nobody's is overwritten unseen
 * @param suspension why it may only be read, or null
 * @param departure how it leaves, or null
 */
public record Franchise(
        FranchiseId id,
        String name,
        String blueprint,
        FranchiseState state,
        SchemaState schemaState,
        Currency currency,
        Instant createdAt,
        long version,
        Instant updatedAt,
        @Nullable Suspension suspension,
        @Nullable Departure departure) {

    /**
     * Refuses a change that was based on another version.
     *
     * @throws Refusal stale
     */
    public void expectVersion(long expected) {
        if (version != expected) {
            throw Refusal.stale();
        }
    }

    public Optional<Suspension> suspended() {
        return Optional.ofNullable(suspension);
    }

    public Optional<Departure> leaving() {
        return Optional.ofNullable(departure);
    }
}
