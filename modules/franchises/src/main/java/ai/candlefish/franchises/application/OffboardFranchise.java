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

/** Begins the leaving of a franchise: its staff read, its data is exported, and nothing leads back. */
@ApplicationScoped
public class OffboardFranchise {

    @Inject
    MoveFranchise moves;

    /**
     * The franchise that leaves.
     *
     * @throws Refusal not found; stale, when it has another version by now; a conflict, when it is not open
     */
    @Transactional
    public FranchiseDetails offboard(FranchiseId id, long expectedVersion, String reason, Actor by) {
        return moves.move(
                id, expectedVersion, new Move(FranchiseLife.OFFBOARD, FranchiseEvent.Kind.OFFBOARDED, by, reason));
    }
}
