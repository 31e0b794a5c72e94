package ai.candlefish.franchises.leaving;

import ai.candlefish.events.JobHandler;
import ai.candlefish.franchises.application.EndPurge;
import ai.candlefish.franchises.provisioning.PurgeSteps;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes everything away that a closed franchise has. What may pass is tried again by itself; all of it may be repeated. */
@ApplicationScoped
public class PurgeJob implements JobHandler {

    public static final String NAME = "purge";

    private static final Logger LOG = Logger.getLogger(PurgeJob.class.getName());
    private static final int ATTEMPTS = 20;

    @Inject
    PurgeSteps steps;

    @Inject
    EndPurge end;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean insideFranchise() {
        return false;
    }

    @Override
    public int mostAttempts() {
        return ATTEMPTS;
    }

    @Override
    public boolean runsHere() {
        return steps.canBeDoneHere();
    }

    @Override
    public void run(FranchiseId franchise, UUID instance) {
        end.underWay(franchise).ifPresent(present -> {
            try {
                steps.dropData(franchise);
                steps.removeOrganization(franchise);
                steps.forget(franchise);
                end.complete(franchise);
            } catch (StepFailure failure) {
                if (failure.isPassing()) {
                    throw failure;
                }
                LOG.log(Level.WARNING, failure, () -> "The purge of " + franchise + " waits for somebody to mend this");
                end.fail(franchise, failure.why());
            }
        });
    }

    @Override
    public void discarded(FranchiseId franchise, UUID instance) {
        end.fail(franchise, "It was cut short again and again; the app's log has the reason.");
    }
}
