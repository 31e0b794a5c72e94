package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.application.MoveFranchise.Move;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets a suspended franchise go on, its waiting jobs at once. */
@ApplicationScoped
public class ResumeFranchise {

    @Inject
    MoveFranchise moves;

    @Inject
    Jobs jobs;

    /**
     * The active franchise.
     *
     * @throws Refusal not found; stale, when it has another version by now; a conflict, when it is not suspended
     */
    @Transactional
    public FranchiseDetails resume(FranchiseId id, long expectedVersion, Actor by) {
        FranchiseDetails resumed =
                moves.move(id, expectedVersion, new Move(FranchiseLife.RESUME, FranchiseEvent.Kind.RESUMED, by, null));
        jobs.wake(id);
        return resumed;
    }
}
