package ai.candlefish.events.application;

import ai.candlefish.events.persistence.ClaimedJobs;
import ai.candlefish.tenancy.FranchiseId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives a franchise one running job a name at a time, over all nodes.
 *
 * <p>A node looks for other nodes' claims after its own is committed. Of two nodes that claim at the same time at least one
 * sees the other, so never both go on; that both wait is possible, and ends because they wait for different times.
 */
final class Turns {

    private record Turn(String name, FranchiseId franchise) {}

    private final Set<Turn> taken = ConcurrentHashMap.newKeySet();
    private final ClaimedJobs claimed;
    private final String node;

    Turns(ClaimedJobs claimed, String node) {
        this.claimed = claimed;
        this.node = node;
    }

    /** What became of the wish for a turn. */
    enum Outcome {
        RAN,
        TAKEN_HERE,
        TAKEN_ELSEWHERE
    }

    /** Runs the work unless another job of the name runs for the franchise. */
    Outcome take(String name, FranchiseId franchise, Runnable work) {
        Turn turn = new Turn(name, franchise);
        if (!taken.add(turn)) {
            return Outcome.TAKEN_HERE;
        }
        try {
            if (claimed.elsewhere(name, franchise, node)) {
                return Outcome.TAKEN_ELSEWHERE;
            }
            work.run();
            return Outcome.RAN;
        } finally {
            taken.remove(turn);
        }
    }

    /** Whether no job of the name runs for the franchise on this node. */
    boolean isFreeHere(String name, FranchiseId franchise) {
        return !taken.contains(new Turn(name, franchise));
    }
}
