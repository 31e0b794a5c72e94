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

/** Closes a franchise whose data was exported: from here it does not exist for its people. */
@ApplicationScoped
public class ArchiveFranchise {

    @Inject
    MoveFranchise moves;

    /**
     * The archived franchise.
     *
     * @throws Refusal not found; stale, when it has another version by now; a conflict, when it does not leave, or its export
     *     is missing or outdated
     */
    @Transactional
    public FranchiseDetails archive(FranchiseId id, long expectedVersion, Actor by) {
        return moves.move(id, expectedVersion, new Move(FranchiseLife.ARCHIVE, FranchiseEvent.Kind.ARCHIVED, by, null));
    }
}
