package ai.candlefish.franchises.application;

import ai.candlefish.franchises.domain.FranchiseDraft;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.lifecycle.FoundingBook;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Enters a franchise into the registry, with what it is to start with. */
@ApplicationScoped
public class RequestFranchise {

    @Inject
    FranchiseBook franchises;

    @Inject
    FoundingBook foundings;

    @Inject
    ViewFranchise views;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /**
     * The requested franchise.
     *
     * @throws Refusal a conflict, when the slug is taken
     */
    @Transactional
    public FranchiseDetails request(FranchiseId id, FranchiseDraft draft, Actor by) {
        if (!franchises.request(id, draft.terms(), by, clock.instant())) {
            throw Refusal.conflict("franchise_taken", "Another franchise has or had the slug «%s».".formatted(id));
        }
        foundings.write(id, founding(draft));
        changed.fire(new FranchiseChanged(id));
        return views.view(id);
    }

    static Founding founding(FranchiseDraft draft) {
        return new Founding(
                draft.places().stream()
                        .map(place -> new Place(Ids.next(), place.name(), place.timeZone()))
                        .toList(),
                draft.owner());
    }
}
