package ai.candlefish.tenancy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the data of a franchise is to be taken away for good.
 *
 * @param reason why
 * @param order that a second person had it done, or null
 * @param failure why it could not be ended, or null; from then on it can be ordered again
 */
public record Purge(
        Actor requestedBy,
        Instant requestedAt,
        String reason,
        @Nullable Order order,
        @Nullable String failure) {

    /** Who had it done, and when. */
    public record Order(Actor by, Instant at) {}

    public Optional<Order> ordered() {
        return Optional.ofNullable(order);
    }

    /** Whether data may be gone already. */
    public boolean hasBegun() {
        return order != null;
    }

    public boolean isUnderWay() {
        return order != null && failure == null;
    }
}
