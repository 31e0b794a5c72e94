package ai.candlefish.tenancy;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A franchise as the registry knows it.
 *
 * @param database the name of the database that its schema lies in
 * @param version counts the changes, so that nobody's is overwritten unseen
 * @param suspension why it may only be read, or null
 * @param departure how it leaves, or null
 * @param moving that it moves to another database, or null
 */
public record Franchise(
        FranchiseId id,
        String database,
        String name,
        String blueprint,
        FranchiseState state,
        SchemaState schemaState,
        Currency currency,
        Instant createdAt,
        long version,
        Instant updatedAt,
        @Nullable Suspension suspension,
        @Nullable Departure departure,
        @Nullable Moving moving) {

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

    /** Whether its schema lies in the home database, so that one transaction can hold both its rows and the registry's. */
    public boolean liesWithTheRegistry() {
        return database.equals(DatabaseSettings.HOME);
    }

    public Optional<Suspension> suspended() {
        return Optional.ofNullable(suspension);
    }

    public Optional<Moving> move() {
        return Optional.ofNullable(moving);
    }

    /** Whether nothing may be written for a moment, since its data is taken elsewhere. */
    public boolean pausesWrites() {
        return moving != null && moving.writesPaused();
    }

    public Optional<Departure> leaving() {
        return Optional.ofNullable(departure);
    }

    /** How it stands once it is archived. */
    public Optional<Closure> closure() {
        return leaving().flatMap(Departure::closure);
    }

    /** That its data is to be taken away; empty while nobody wants that. */
    public Optional<Purge> purge() {
        return closure().flatMap(Closure::purge);
    }

    /** Whether its data is being taken away, and some of it may be gone. */
    public boolean isBeingPurged() {
        return purge().filter(Purge::hasBegun).isPresent();
    }
}
