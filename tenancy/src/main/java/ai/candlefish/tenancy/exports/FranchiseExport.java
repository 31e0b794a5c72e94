package ai.candlefish.tenancy.exports;

import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.tenancy.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last export that was ordered of a franchise.
 *
 * @param archive what came of it, or null while it has not completed
 * @param detail why it failed, or null
 */
public record FranchiseExport(
        UUID id,
        Status status,
        Actor by,
        Times times,
        Progress progress,
        @Nullable Archive archive,
        @Nullable String detail) {

    /** How an export stands. */
    public enum Status {
        SCHEDULED,
        RUNNING,
        COMPLETED,
        FAILED;

        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The status as the database and the API write it. */
        public String word() {
            return TransitionTable.word(this);
        }
    }

    /** When it was ordered, begun and ended. */
    public record Times(
            Instant orderedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** How many rows are written. */
    public record Progress(long rowsDone, long rowsTotal) {}

    public boolean isUnderWay() {
        return status == Status.SCHEDULED || status == Status.RUNNING;
    }

    public Optional<Archive> completed() {
        return Optional.ofNullable(archive);
    }
}
