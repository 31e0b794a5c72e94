package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.leaving.ExportJob;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.exports.ExportBook;
import ai.candlefish.tenancy.exports.FranchiseExport;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Orders the job that exports the data of a franchise that leaves. */
@ApplicationScoped
public class StartExport {

    @Inject
    Franchises franchises;

    @Inject
    FranchiseBook books;

    @Inject
    ExportBook exports;

    @Inject
    Jobs jobs;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /**
     * The export as it is ordered; it takes the place of an earlier one.
     *
     * @throws Refusal not found; stale, when the franchise has another version by now; a conflict, when it does not leave, or an
     *     export is under way
     */
    @Transactional
    public FranchiseExport start(FranchiseId id, long expectedVersion, Actor by) {
        Franchise present = franchises.read(id).orElseThrow(Refusal::notFound);
        present.expectVersion(expectedVersion);
        if (present.state() != FranchiseState.OFFBOARDING) {
            throw Refusal.conflict(
                    "not_offboarding",
                    "What is %s is not exported. HQ exports a franchise that is offboarding, and nobody's rows before."
                            .formatted(present.state().word().replace('_', ' ')));
        }
        UUID export = Ids.next();
        if (!exports.order(id, export, by)) {
            throw Refusal.conflict("export_under_way", "An export is under way. Wait for its end.");
        }
        books.advance(present, FranchiseEvent.of(FranchiseEvent.Kind.EXPORT_ORDERED, by, null, clock.instant()));
        jobs.schedule(ExportJob.NAME, id, export);
        changed.fire(new FranchiseChanged(id));
        return exports.read(id).orElseThrow();
    }
}
