package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.domain.Migration;
import ai.candlefish.franchises.provisioning.MigrationJob;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.ledger.SchemaLedger;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Has the migration of one franchise tried again. */
@ApplicationScoped
public class RetryMigration {

    @Inject
    ViewMigrations views;

    @Inject
    SchemaLedger ledger;

    @Inject
    FranchiseBook franchises;

    @Inject
    Jobs jobs;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /**
     * The migration with the retry ordered.
     *
     * @throws Refusal not found; stale, when the ledger has another entry by now; a conflict, when there is nothing to retry or a
     *     retry is under way
     */
    @Transactional
    public Migration order(FranchiseId id, long expectedRevision, Actor by) {
        Migration present = views.view(id);
        present.entry().expectRevision(expectedRevision);
        present.requireCanBeRetried();
        if (!ledger.markOrdered(present.entry())) {
            throw Refusal.stale();
        }
        franchises.tell(
                id,
                FranchiseEvent.of(
                        FranchiseEvent.Kind.MIGRATION_RETRIED,
                        by,
                        present.entry().reason(),
                        clock.instant()));
        jobs.schedule(MigrationJob.NAME, id, Ids.next());
        return views.view(id);
    }

    /** A retry came to its end, well or not: what was known of the franchise is forgotten, and its jobs need not wait. */
    @Transactional
    public void ended(FranchiseId id) {
        changed.fire(new FranchiseChanged(id));
        jobs.wake(id);
    }
}
