package ai.candlefish.franchises.application;

import ai.candlefish.franchises.domain.FranchiseDraft;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Departure;
import ai.candlefish.tenancy.Departure.ExportStanding;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.exports.ExportBook;
import ai.candlefish.tenancy.exports.FranchiseExport;
import ai.candlefish.tenancy.exports.Restoration;
import ai.candlefish.tenancy.exports.RestorationBook;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Requests a franchise that is filled from the export of one that has left. */
@ApplicationScoped
public class RestoreFranchise {

    @Inject
    RequestFranchise requesting;

    @Inject
    ViewFranchise views;

    @Inject
    ExportBook exports;

    @Inject
    RestorationBook restorations;

    @Inject
    FranchiseBook books;

    @Inject
    Clock clock;

    /**
     * The requested franchise: its trade, currency and locations are those of the other one.
     *
     * @throws Refusal not found; a conflict, when there is no export that fits the tables of today, or the slug is taken
     */
    @Transactional
    public FranchiseDetails request(FranchiseId source, FranchiseId id, String name, Owner owner, Actor by) {
        FranchiseDetails left = views.view(source);
        FranchiseExport export = export(left);
        FranchiseTerms terms = left.draft().terms();
        FranchiseDraft draft = new FranchiseDraft(
                new FranchiseTerms(name, terms.blueprint(), terms.currency(), terms.database()),
                left.draft().places(),
                owner);
        FranchiseDetails requested = requesting.request(id, draft, by);
        restorations.write(id, new Restoration(source, export.id()));
        books.tell(source, restored(by, "Into %s.".formatted(id)));
        books.tell(id, restored(by, "From the export of %s.".formatted(source)));
        return requested;
    }

    private FranchiseExport export(FranchiseDetails left) {
        ExportStanding standing = left.franchise()
                .leaving()
                .filter(departure -> !left.franchise().isBeingPurged())
                .map(Departure::export)
                .orElse(ExportStanding.MISSING);
        return switch (standing) {
            case MISSING -> throw Refusal.conflict("export_missing", "There is no completed export to restore from.");
            case OUTDATED ->
                throw Refusal.conflict(
                        "export_outdated",
                        "The export is of an older version of the tables, which can't be read in any more.");
            case CURRENT -> exports.read(left.franchise().id()).orElseThrow();
        };
    }

    private FranchiseEvent restored(Actor by, String which) {
        return FranchiseEvent.of(FranchiseEvent.Kind.RESTORE_REQUESTED, by, which, clock.instant());
    }
}
