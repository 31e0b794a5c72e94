package ai.candlefish.franchises.application;

import ai.candlefish.audit.AuditLog;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.exports.ExportBook;
import ai.candlefish.tenancy.exports.FranchiseExport;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Shows how a franchise's export stands, and hands it out. */
@ApplicationScoped
public class ReadExport {

    private static final int OK = 200;

    @Inject
    ExportBook exports;

    @Inject
    FranchiseBook books;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Empty for a franchise of which no export was ordered. */
    public Optional<FranchiseExport> view(FranchiseId id) {
        return exports.read(id);
    }

    /**
     * The completed export, once both sides' records say who takes it: the franchise's, which may lie in another database, and then
     * HQ's.
     *
     * @throws Refusal a conflict, when there is none
     */
    public FranchiseExport handOut(Actor by) {
        Franchise franchise = FranchiseContext.required();
        FranchiseExport export = exports.read(franchise.id())
                .filter(found -> found.completed().isPresent() && !franchise.isBeingPurged())
                .orElseThrow(() -> Refusal.conflict("export_missing", "There is no completed export to download."));
        if (franchise.state().isOpen()) {
            audit.enter(by, OK, null);
        }
        books.tell(franchise.id(), FranchiseEvent.of(FranchiseEvent.Kind.EXPORT_DOWNLOADED, by, null, clock.instant()));
        return export;
    }
}
