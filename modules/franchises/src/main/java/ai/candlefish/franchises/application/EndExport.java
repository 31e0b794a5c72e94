package ai.candlefish.franchises.application;

import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.exports.Archive;
import ai.candlefish.tenancy.exports.ExportBook;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends the export of a franchise, well or not. */
@ApplicationScoped
public class EndExport {

    @Inject
    Franchises franchises;

    @Inject
    FranchiseBook books;

    @Inject
    ExportBook exports;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /** The data is ready to be handed over. */
    @Transactional
    public void complete(FranchiseId id, UUID export, Archive archive) {
        underWay(id, export).ifPresent(present -> {
            exports.complete(id, export, archive);
            advance(present, FranchiseEvent.Kind.EXPORTED, null);
        });
    }

    /** Somebody has to look at it. */
    @Transactional
    public void fail(FranchiseId id, UUID export, String why) {
        underWay(id, export).ifPresent(present -> {
            exports.fail(id, export, why);
            advance(present, FranchiseEvent.Kind.EXPORT_FAILED, why);
        });
    }

    /** Empty for an export that ended before, as told by a job that was taken over. */
    public Optional<Franchise> underWay(FranchiseId id, UUID export) {
        return franchises
                .read(id)
                .filter(found -> found.state() == FranchiseState.OFFBOARDING)
                .filter(found -> exports.read(id)
                        .filter(it -> it.id().equals(export) && it.isUnderWay())
                        .isPresent());
    }

    private void advance(Franchise present, FranchiseEvent.Kind kind, @Nullable String why) {
        books.advance(present, FranchiseEvent.of(kind, Actor.CANDLEFISH, why, clock.instant()));
        changed.fire(new FranchiseChanged(present.id()));
    }
}
