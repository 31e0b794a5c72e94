package ai.candlefish.imports.domain;

import ai.candlefish.kernel.Upsert;
import java.util.Collection;

/** What became of the rows of a file. */
public record Tally(int created, int updated, int unchanged) {

    public static final Tally NOTHING = new Tally(0, 0, 0);

    public Tally plus(Collection<Upsert> outcomes) {
        return new Tally(
                created + count(outcomes, Upsert.CREATED),
                updated + count(outcomes, Upsert.UPDATED),
                unchanged + count(outcomes, Upsert.UNCHANGED));
    }

    private static int count(Collection<Upsert> outcomes, Upsert kind) {
        return (int) outcomes.stream().filter(kind::equals).count();
    }
}
