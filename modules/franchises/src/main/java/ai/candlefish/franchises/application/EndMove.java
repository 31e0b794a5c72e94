package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.placement.FranchiseMove;
import ai.candlefish.tenancy.placement.MoveBook;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The entries in the registry that a move of a franchise turns on, each in one transaction. */
@ApplicationScoped
public class EndMove {

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

    /** Nobody is let write from now on. */
    @Transactional
    public void pause(FranchiseMove run, List<String> writeRights) {
        moves.pause(run, writeRights);
        changed.fire(new FranchiseChanged(run.franchise()));
    }

    /** The franchise lies at the target from now on and can be written again, and its jobs go on there. */
    @Transactional
    public void switchOver(FranchiseMove run) {
        moves.switchOver(run);
        Duration pause =
                moves.last(run.franchise()).flatMap(FranchiseMove::pause).orElse(Duration.ZERO);
        tell(
                run,
                FranchiseEvent.Kind.MOVED,
                "From %s to %s; nothing could be written for %d ms."
                        .formatted(run.source(), run.target(), pause.toMillis()));
    }

    /** The franchise can be written again where it lies. */
    @Transactional
    public void resume(FranchiseMove run) {
        moves.resume(run);
        changed.fire(new FranchiseChanged(run.franchise()));
    }

    /** The franchise stays where it lies. */
    @Transactional
    public void fail(FranchiseMove run, String why) {
        if (moves.fail(run)) {
            tell(run, FranchiseEvent.Kind.MOVE_FAILED, why);
        }
    }

    private void tell(FranchiseMove run, FranchiseEvent.Kind kind, String reason) {
        books.tell(run.franchise(), FranchiseEvent.of(kind, Actor.CANDLEFISH, reason, clock.instant()));
        changed.fire(new FranchiseChanged(run.franchise()));
        jobs.wake(run.franchise());
    }
}
