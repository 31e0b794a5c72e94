package ai.candlefish.tenancy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A franchise with what HQ wants to know of it at a glance.
 *
 * @param version the one of its tables, or null as long as it has none
 * @param people how many different people and programs belong to it
 * @param changedAt when something was last changed in it, or null when nothing ever was
 */
public record FranchiseOverview(
        Franchise franchise,
        @Nullable String version,
        int people,
        @Nullable Instant changedAt) {

    public Optional<String> schemaVersion() {
        return Optional.ofNullable(version);
    }

    public Optional<Instant> lastActivityAt() {
        return Optional.ofNullable(changedAt);
    }
}
