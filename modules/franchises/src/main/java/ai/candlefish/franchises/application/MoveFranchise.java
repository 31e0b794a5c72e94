package ai.candlefish.franchises.application;

import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Takes a franchise to its next state, with the entry in its history. */
@ApplicationScoped
public class MoveFranchise {

    @Inject
    FranchiseBook franchises;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /** What is done to the franchise, by whom and why. */
    public record Move(
            String act,
            FranchiseEvent.Kind kind,
            Actor by,
            @Nullable String reason) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Franchise present, Move move) {
        franchises.move(
                present,
                FranchiseLife.next(move.act(), present),
                FranchiseEvent.of(move.kind(), move.by(), move.reason(), clock.instant()));
        changed.fire(new FranchiseChanged(present.id()));
    }
}
