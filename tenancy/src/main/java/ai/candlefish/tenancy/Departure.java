package ai.candlefish.tenancy;

import java.time.Instant;

/**
 * How a franchise leaves.
 *
 * @param reason what HQ gave as the reason
 * @param since when it began to
 * @param export whether its data is ready to be handed over
 */
public record Departure(String reason, Instant since, ExportStanding export) {

    /** What can be said of the export. */
    public enum ExportStanding {
        /** None was made, or none to its end. */
        MISSING,
        /** The tables have been changed by a migration since. */
        OUTDATED,
        /** It holds everything: nothing can have been written since. */
        CURRENT
    }
}
