package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.leaving.PurgeJob;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
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
import org.jspecify.annotations.Nullable;

/**
 * Decides that the data of a closed franchise is taken away: one person requests it, and a second one has it done.
 *
 * <p>Every act answers with the franchise as it is behind it, and is refused when there is no such franchise, it has another version by
 * now, or the act does not lead on from where it is.
 */
@ApplicationScoped
public class PurgeFranchise {

    @Inject
    Franchises franchises;

    @Inject
    FranchiseBook books;

    @Inject
    PurgeBook purges;

    @Inject
    ViewFranchise views;

    @Inject
    Jobs jobs;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    @Transactional
    public FranchiseDetails request(FranchiseId id, long expectedVersion, String reason, Actor by) {
        advance(id, expectedVersion, FranchiseLife.REQUEST_PURGE, FranchiseEvent.Kind.PURGE_REQUESTED, reason, by);
        purges.request(id, by, reason, clock.instant());
        return views.view(id);
    }

    @Transactional
    public FranchiseDetails withdraw(FranchiseId id, long expectedVersion, Actor by) {
        advance(id, expectedVersion, FranchiseLife.WITHDRAW_PURGE, FranchiseEvent.Kind.PURGE_WITHDRAWN, null, by);
        purges.withdraw(id);
        return views.view(id);
    }

    /** Orders the job that does it. */
    @Transactional
    public FranchiseDetails order(FranchiseId id, long expectedVersion, Actor by) {
        advance(id, expectedVersion, FranchiseLife.PURGE, FranchiseEvent.Kind.PURGE_ORDERED, null, by);
        purges.order(id, by, clock.instant());
        jobs.schedule(PurgeJob.NAME, id, Ids.next());
        return views.view(id);
    }

    private void advance(
            FranchiseId id,
            long expectedVersion,
            String act,
            FranchiseEvent.Kind kind,
            @Nullable String reason,
            Actor by) {
        Franchise present = franchises.read(id).orElseThrow(Refusal::notFound);
        present.expectVersion(expectedVersion);
        FranchiseLife.next(act, present, by);
        books.advance(present, FranchiseEvent.of(kind, by, reason, clock.instant()));
        changed.fire(new FranchiseChanged(id));
    }
}
