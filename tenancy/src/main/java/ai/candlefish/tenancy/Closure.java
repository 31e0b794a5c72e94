package ai.candlefish.tenancy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a franchise that is closed and the end of its data.
 *
 * @param keptUntil when its data may be taken away at the earliest
 * @param isKept whether that is still to come
 * @param isHandedOver whether somebody has taken its export
 * @param isAwaited whether another franchise is still to be filled from that export
 * @param requested who wants its data taken away, or null
 */
public record Closure(
        Instant keptUntil,
        boolean isKept,
        boolean isHandedOver,
        boolean isAwaited,
        @Nullable Purge requested) {

    public Optional<Purge> purge() {
        return Optional.ofNullable(requested);
    }
}
