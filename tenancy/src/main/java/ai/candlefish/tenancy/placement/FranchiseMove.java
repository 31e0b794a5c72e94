package ai.candlefish.tenancy.placement;

import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of a franchise from one database to another.
 *
 * @param run how often a node began with it
 * @param detail why it does not succeed, or what is left to do by hand
 * @param writeRights the statements that give the franchise's role back what it might write; null before the pause
 */
public record FranchiseMove(
        UUID id,
        FranchiseId franchise,
        String source,
        String target,
        Status status,
        int run,
        Actor by,
        Instant orderedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant resumedAt,
        @Nullable String detail,
        @Nullable List<String> writeRights) {

    /** How far a move is. */
    public enum Status {
        SCHEDULED,
        RUNNING,
        COMPLETED,
        FAILED;

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The status as the database and the API write it. */
        public String word() {
            return TransitionTable.word(this);
        }
    }

    public boolean isUnderWay() {
        return status == Status.SCHEDULED || status == Status.RUNNING;
    }

    /** For how long nothing could be written; empty before the pause has ended. */
    public Optional<Duration> pause() {
        return pausedAt == null || resumedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(pausedAt, resumedAt));
    }
}
