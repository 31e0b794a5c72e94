package ai.candlefish.franchises.domain;

import static ai.candlefish.tenancy.ledger.SchemaStanding.BEHIND;
import static ai.candlefish.tenancy.ledger.SchemaStanding.MIGRATING;
import static ai.candlefish.tenancy.ledger.SchemaStanding.MIGRATION_FAILED;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.kernel.TransitionTable.Guard;
import ai.candlefish.tenancy.ledger.SchemaEntry;
import ai.candlefish.tenancy.ledger.SchemaStanding;
import java.util.List;
import java.util.Set;

/**
 * How a franchise stands to this build's migrations, and what HQ can do about it.
 *
 * @param target the version of this build
 * @param retryUnderWay whether a retry is ordered and has not ended
 */
public record Migration(SchemaEntry entry, String target, boolean retryUnderWay) {

    private static final String RETRY = "retry";

    /** One that was cut short may be retried, too: the next run may be far. */
    private static final TransitionTable<SchemaStanding, Migration> TRANSITIONS =
            TransitionTable.<SchemaStanding, Migration>of(
                            migration -> migration.entry().standing())
                    .allow(
                            RETRY,
                            Set.of(BEHIND, MIGRATING, MIGRATION_FAILED),
                            MIGRATING,
                            List.of(new Guard<>(
                                    new Blocker("retry_under_way", "A retry is ordered already; wait for its end."),
                                    Migration::retryUnderWay)))
                    .build();

    public List<TransitionOption> options() {
        return TRANSITIONS.optionsFor(this);
    }

    /**
     * Refuses a retry of what needs none.
     *
     * @throws Refusal a conflict, with what would be allowed
     */
    public void requireCanBeRetried() {
        TRANSITIONS.next(RETRY, this);
    }
}
