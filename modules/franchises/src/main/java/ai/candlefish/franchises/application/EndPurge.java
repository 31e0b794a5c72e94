package ai.candlefish.franchises.application;

import ai.candlefish.franchises.application.MoveFranchise.Move;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.Purge;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import ai.candlefish.tenancy.lifecycle.PurgeBook;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Ends the purge of a franchise, well or not. */
@ApplicationScoped
public class EndPurge {

    @Inject
    Franchises franchises;

    @Inject
    MoveFranchise moves;

    @Inject
    FranchiseBook books;

    @Inject
    PurgeBook purges;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /** Nothing is left of it but its entry and its history. */
    @Transactional
    public void complete(FranchiseId id) {
        underWay(id)
                .ifPresent(present -> moves.move(
                        present,
                        new Move(FranchiseLife.END_PURGE, FranchiseEvent.Kind.PURGED, Actor.CANDLEFISH, null)));
    }

    /** Somebody has to look at it, and have it done again. */
    @Transactional
    public void fail(FranchiseId id, String why) {
        underWay(id).ifPresent(present -> {
            purges.fail(id, why);
            books.advance(
                    present,
                    FranchiseEvent.of(FranchiseEvent.Kind.PURGE_FAILED, Actor.CANDLEFISH, why, clock.instant()));
            changed.fire(new FranchiseChanged(id));
        });
    }

    /** Empty for a franchise whose purge ended before, as told by a job that was taken over. */
    public Optional<Franchise> underWay(FranchiseId id) {
        return franchises
                .read(id)
                .filter(found -> found.state() == FranchiseState.ARCHIVED)
                .filter(found -> found.purge().filter(Purge::isUnderWay).isPresent());
    }
}
