package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.application.MoveFranchise.Move;
import ai.candlefish.franchises.provisioning.FranchiseSteps;
import ai.candlefish.franchises.provisioning.ProvisioningJob;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.exports.RestorationBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import ai.candlefish.tenancy.provisioning.StepBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Orders the job that sets a franchise up, for the first time or where it failed. */
@ApplicationScoped
public class StartProvisioning {

    @Inject
    Franchises franchises;

    @Inject
    MoveFranchise moves;

    @Inject
    StepBook steps;

    @Inject
    RestorationBook restorations;

    @Inject
    Jobs jobs;

    @Inject
    ViewProvisioning views;

    /**
     * The job as it is ordered.
     *
     * @throws Refusal not found; stale, when the franchise has another version by now; a conflict, when there is nothing to set
     *     up, or that is under way
     */
    @Transactional
    public Progress start(FranchiseId id, long expectedVersion, Actor by) {
        Franchise present = franchises.read(id).orElseThrow(Refusal::notFound);
        present.expectVersion(expectedVersion);
        moves.move(present, new Move(FranchiseLife.PROVISION, FranchiseEvent.Kind.PROVISIONING_STARTED, by, null));
        steps.open(id, FranchiseSteps.names(restorations.read(id).isPresent()));
        jobs.schedule(ProvisioningJob.NAME, id, Ids.next());
        return views.view(id);
    }
}
