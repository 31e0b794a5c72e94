package ai.candlefish.tenancy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a franchise leaves.
 *
 * @param reason what HQ gave as the reason
 * @param since when it began to
 * @param export whether its data is ready to be handed over
 * @param closed how it stands once it is archived, or null before
 */
public record Departure(
        String reason,
        Instant since,
        ExportStanding export,
        @Nullable Closure closed) {

    /** What can be said of the export. */
    public enum ExportStanding {
        /** None was made, or none to its end. */
        MISSING,
        /** The tables have been changed by a migration since. */
        OUTDATED,
        /** It holds everything: nothing can have been written since. */
        CURRENT
    }

    public Optional<Closure> closure() {
        return Optional.ofNullable(closed);
    }
}
