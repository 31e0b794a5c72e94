package ai.candlefish.franchises.application;

import ai.candlefish.franchises.domain.FranchiseDraft;
import ai.candlefish.franchises.provisioning.FranchiseSteps;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.exports.RestorationBook;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.FoundingBook;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.provisioning.StepBook;
import ai.candlefish.tenancy.provisioning.StepRecord;
import ai.candlefish.tenancy.registry.FranchiseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Changes what is said of a franchise. */
@ApplicationScoped
public class ChangeFranchise {

    @Inject
    FranchiseBook franchises;

    @Inject
    FoundingBook foundings;

    @Inject
    StepBook steps;

    @Inject
    RestorationBook restorations;

    @Inject
    ViewFranchise views;

    @Inject
    Event<FranchiseChanged> changed;

    @Inject
    Clock clock;

    /**
     * The franchise as it is now.
     *
     * @param expectedVersion the version that the change is based on
     * @param change makes of the present draft the one that is wanted
     * @throws Refusal not found; stale, when the franchise has another version by now; a conflict, when it is too late for the
     *     change; invalid input
     */
    @Transactional
    public FranchiseDetails change(
            FranchiseId id, long expectedVersion, UnaryOperator<FranchiseDraft> change, Actor by) {
        FranchiseDetails present = views.view(id);
        Franchise franchise = present.franchise();
        franchise.expectVersion(expectedVersion);
        if (franchise.state() == FranchiseState.PURGED) {
            throw Refusal.conflict("franchise_purged", "Nothing is left of it that could be changed.");
        }
        FranchiseDraft wanted = change.apply(present.draft());
        present.draft().requireCanBecome(wanted, franchise.state(), ownerHasAccount(id));
        if (restorations.read(id).isPresent()) {
            present.draft().requireKeepsBooks(wanted);
        }
        franchises.change(franchise, wanted.terms(), by, clock.instant());
        if (!franchise.state().isOpen()) {
            foundings.write(id, founding(present, wanted));
        }
        changed.fire(new FranchiseChanged(id));
        return views.view(id);
    }

    private boolean ownerHasAccount(FranchiseId id) {
        return steps.read(id).stream()
                .anyMatch(step -> step.name().equals(FranchiseSteps.OWNER) && step.state() == StepRecord.State.DONE);
    }

    /** Places that stay keep their ids, which provisioning may have used already. */
    private static Founding founding(FranchiseDetails present, FranchiseDraft wanted) {
        return present.draft().places().equals(wanted.places())
                ? new Founding(present.places(), wanted.owner())
                : RequestFranchise.founding(wanted);
    }
}
