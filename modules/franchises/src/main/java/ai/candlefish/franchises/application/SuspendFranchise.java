package ai.candlefish.franchises.application;

import ai.candlefish.franchises.application.MoveFranchise.Move;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Leaves a franchise's staff to read and nothing else. */
@ApplicationScoped
public class SuspendFranchise {

    @Inject
    MoveFranchise moves;

    /**
     * The suspended franchise.
     *
     * @throws Refusal not found; stale, when it has another version by now; a conflict, when it is not active
     */
    @Transactional
    public FranchiseDetails suspend(FranchiseId id, long expectedVersion, String reason, Actor by) {
        return moves.move(
                id, expectedVersion, new Move(FranchiseLife.SUSPEND, FranchiseEvent.Kind.SUSPENDED, by, reason));
    }
}
