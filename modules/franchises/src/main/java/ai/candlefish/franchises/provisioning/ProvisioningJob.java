package ai.candlefish.franchises.provisioning;

import ai.candlefish.events.JobHandler;
import ai.candlefish.franchises.application.EndProvisioning;
import ai.candlefish.franchises.keycloak.KeycloakSettings;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.FoundingBook;
import ai.candlefish.tenancy.provisioning.ProvisionFranchise;
import ai.candlefish.tenancy.provisioning.StepBook;
import ai.candlefish.tenancy.provisioning.StepFailure;
import ai.candlefish.tenancy.provisioning.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sets a franchise up. What may pass is tried again by itself; what somebody has to mend, and what did not pass, leaves the
 * franchise in {@code provisioning_failed}.
 */
@ApplicationScoped
public class ProvisioningJob implements JobHandler {

    public static final String NAME = "provision";

    private static final Logger LOG = Logger.getLogger(ProvisioningJob.class.getName());

    @Inject
    OwnerDatabase database;

    @Inject
    KeycloakSettings keycloak;

    @Inject
    FoundingBook foundings;

    @Inject
    StepBook books;

    @Inject
    FranchiseSteps steps;

    @Inject
    EndProvisioning end;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean insideFranchise() {
        return false;
    }

    @Override
    public boolean runsHere() {
        return database.isPresent() && keycloak.arePresent();
    }

    @Override
    public void run(FranchiseId franchise, UUID instance) {
        end.underWay(franchise).ifPresent(this::provision);
    }

    @Override
    public void discarded(FranchiseId franchise, UUID instance) {
        String why = books.read(franchise).stream()
                .filter(step -> step.state() == StepRecord.State.FAILED)
                .map(StepRecord::detail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("It was cut short again and again.");
        end.fail(franchise, why);
    }

    private void provision(Franchise franchise) {
        Founding founding = foundings.read(franchise.id()).orElseThrow();
        try {
            new ProvisionFranchise(books).provision(franchise.id(), steps.of(franchise, founding));
            end.activate(franchise.id());
        } catch (StepFailure failure) {
            if (failure.isPassing()) {
                throw failure;
            }
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Provisioning of " + franchise.id() + " waits for somebody to mend this");
            end.fail(franchise.id(), failure.why());
        }
    }
}
