package ai.candlefish.franchises.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.placement.FranchiseMove;
import ai.candlefish.tenancy.placement.MoveBook;
import ai.candlefish.tenancy.provisioning.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

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
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** The last move; empty for a franchise that never moved. */
    public Optional<MoveProgress> find(FranchiseId id) {
        return moves.last(id).map(move -> new MoveProgress(move, moves.steps(move.id())));
    }
}
