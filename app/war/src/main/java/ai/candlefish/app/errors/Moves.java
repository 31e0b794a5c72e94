package ai.candlefish.app.errors;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.registry.FranchiseRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a database refuses because its franchise is taken to another one from what it refuses for a fault of ours: a node may
 * know of the move a moment later than the database does.
 */
@ApplicationScoped
public class Moves {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    /** No right to it, no such schema, no such table, no such role. */
    private static final Set<String> TAKEN_AWAY = Set.of("42501", "3F000", "42P01", "22023");

    @Inject
    @SuppressWarnings("NullAway.Init")
    FranchiseRegistry registry;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    /** The refusal for what the database refused, where a move is behind it. */
    Optional<Refusal> behind(SQLException refused) {
        return FranchiseContext.current()
                .filter(franchise -> TAKEN_AWAY.contains(String.valueOf(refused.getSQLState())))
                .map(Franchise::id)
                .filter(id -> registry.isOnTheMove(id, clock.instant().minus(A_WHILE)))
                .map(id -> refusal());
    }

    /** What writes are answered while a franchise moves. */
    public static Refusal refusal() {
        return Refusal.of(
                Refusal.Kind.UNAVAILABLE,
                "franchise_moving",
                "The data of this franchise is being moved. It can be read; try to change it again in a moment.");
    }
}
