package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.provisioning.MoveJob;
import ai.candlefish.franchises.provisioning.MoveSteps;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.SchemaState;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.placement.FranchiseMove;
import ai.candlefish.tenancy.placement.FranchiseMove.Status;
import ai.candlefish.tenancy.placement.MoveBook;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Orders the job that moves a franchise to another database. */
@ApplicationScoped
public class StartMove {

    @Inject
    Franchises franchises;

    @Inject
    Placements placements;

    @Inject
    Databases databases;

    @Inject
    MoveBook moves;

    @Inject
    FranchiseBook books;

    @Inject
    Jobs jobs;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /**
     * The move as it is ordered.
     *
     * @param expectedVersion the version of the franchise that the act is based on
     * @throws Refusal not found; stale; unprocessable, when there is no such database; a conflict, when the franchise can't be moved
     *     there now; unavailable, while one of the databases does not answer
     */
    @Transactional
    public FranchiseMove start(FranchiseId id, long expectedVersion, String target, Actor by) {
        Franchise present = franchises.read(id).orElseThrow(Refusal::notFound);
        present.expectVersion(expectedVersion);
        placements.choose(target);
        requireMovable(present, target);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FranchiseMove move = new FranchiseMove(
                Ids.next(),
                id,
                present.database(),
                target,
                Status.SCHEDULED,
                0,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                null);
        moves.order(move, present.version(), MoveSteps.NAMES);
        books.tell(
                id,
                FranchiseEvent.of(
                        FranchiseEvent.Kind.MOVE_ORDERED,
                        by,
                        "From %s to %s.".formatted(move.source(), move.target()),
                        now));
        jobs.schedule(MoveJob.NAME, id, move.id());
        changed.fire(new FranchiseChanged(id));
        return move;
    }

    private void requireMovable(Franchise present, String target) {
        if (present.move().isPresent()) {
            throw Refusal.conflict("move_under_way", "It is being moved already. That takes a moment.");
        }
        if (present.state() != FranchiseState.ACTIVE && present.state() != FranchiseState.SUSPENDED) {
            throw Refusal.conflict(
                    "franchise_not_movable",
                    "Only a franchise that is active or suspended has data that can be moved.");
        }
        if (present.schemaState() != SchemaState.CURRENT) {
            throw Refusal.conflict("franchise_not_current", "Its data is not up to date; it is moved when it is.");
        }
        if (present.database().equals(target)) {
            throw Refusal.conflict("already_there", "Its data lies in this database already.");
        }
        databases.requireReachable(present.database());
        databases.requireReachable(target);
    }
}
