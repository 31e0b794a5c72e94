package ai.candlefish.tenancy.ledger;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A franchise's row of the ledger.
 *
 * @param version the version that the schema has; null where no run has looked at it
 * @param reason why the last attempt came to nothing, or null
 * @param attempts how often runs and retries tried to change it
 * @param revision counts what is written into it, so that nobody orders a retry of something else than they saw
 */
public record SchemaEntry(
        FranchiseId franchise,
        String name,
        SchemaStanding standing,
        @Nullable String version,
        @Nullable String reason,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Duration took,
        long revision) {

    /**
     * Refuses what was based on another entry.
     *
     * @throws Refusal stale
     */
    public void expectRevision(long expected) {
        if (revision != expected) {
            throw Refusal.stale();
        }
    }

    public Optional<Duration> duration() {
        return Optional.ofNullable(took);
    }
}
