package ai.candlefish.migrations;

import java.time.Duration;
import java.util.Optional;

/**
 * What a run did to one franchise.
 *
 * @param reason why it is not current, for an operator's eyes; empty otherwise
 */
public record Outcome(String slug, Kind kind, Optional<String> version, Duration took, String reason) {

    Outcome as(Kind other) {
        return new Outcome(slug, other, version, took, reason);
    }

    /** How the attempt ended. */
    public enum Kind {
        MIGRATED,
        /** Somebody else's run, or an earlier one, brought it to the present version. */
        ALREADY_CURRENT,
        /** It failed in this schema alone: it answers 503 until it is tried again with success. */
        PARKED,
        /** Another run parked it while this one was under way. */
        ALREADY_PARKED,
        /** It failed on all canaries: the migration is to blame, and the schema stays in service at the version before. */
        REFUSED,
        /** The database or a lock was not to be had; the next run takes it up. */
        POSTPONED;

        boolean isCurrent() {
            return this == MIGRATED || this == ALREADY_CURRENT;
        }
    }
}
