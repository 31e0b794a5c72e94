package ai.candlefish.migrations;

import java.time.Duration;
import java.util.List;

/**
 * What a run over the franchises came to.
 *
 * @param target the version of this build
 * @param outcomes one for each franchise that was tried
 */
public record MigrationRun(String target, List<Outcome> outcomes, Duration took) {

    public MigrationRun {
        outcomes = List.copyOf(outcomes);
    }

    /** @param begun by {@link System#nanoTime} */
    static MigrationRun since(long begun, String target, List<Outcome> outcomes) {
        return new MigrationRun(target, outcomes, Duration.ofNanos(System.nanoTime() - begun));
    }

    public long count(Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    /** Whether the migration failed on every canary, so that nothing else was touched and nobody was put out of service. */
    public boolean stoppedByCanaries() {
        return count(Outcome.Kind.REFUSED) > 0;
    }

    /** Whether all that was tried is current now. */
    public boolean isComplete() {
        return outcomes.stream().allMatch(outcome -> outcome.kind().isCurrent());
    }
}
