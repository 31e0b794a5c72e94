package ai.candlefish.franchises.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
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
    Franchises franchises;

    @Inject
    FranchiseBook books;

    @Inject
    ViewFranchise views;

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

    /**
     * The franchise as it is behind the act.
     *
     * @throws Refusal not found; stale, when it has another version by now; a conflict, when the act does not lead on from where
     *     it is
     */
    @Transactional
    public FranchiseDetails move(FranchiseId id, long expectedVersion, Move move) {
        Franchise present = franchises.read(id).orElseThrow(Refusal::notFound);
        present.expectVersion(expectedVersion);
        move(present, move);
        return views.view(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Franchise present, Move move) {
        books.move(
                present,
                FranchiseLife.next(move.act(), present, move.by()),
                FranchiseEvent.of(move.kind(), move.by(), move.reason(), clock.instant()));
        changed.fire(new FranchiseChanged(present.id()));
    }
}
