package ai.candlefish.franchises.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.placement.FranchiseMove;
import ai.candlefish.tenancy.placement.MoveBook;
import ai.candlefish.tenancy.provisioning.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows how far the last move of a franchise is. */
@ApplicationScoped
public class ViewMove {

    @Inject
    MoveBook moves;

    /** A move with its steps. */
    public record MoveProgress(FranchiseMove move, List<StepRecord> steps) {

        public MoveProgress {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The last one.
     *
     * @throws Refusal not found, also for a franchise that never moved
     */
    public MoveProgress last(FranchiseId id) {
        FranchiseMove move = moves.last(id).orElseThrow(Refusal::notFound);
        return new MoveProgress(move, moves.steps(move.id()));
    }
}
