package ai.candlefish.kernel;

import java.util.List;

/** A transition that leads on from the current state, and what blocks it. */
public record TransitionOption(String transition, List<Blocker> blockedBy) {

    public boolean allowed() {
        return blockedBy.isEmpty();
    }
}
