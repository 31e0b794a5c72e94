package ai.candlefish.franchises.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.provisioning.StepBook;
import ai.candlefish.tenancy.provisioning.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows how far the setting up of a franchise is, as it is now. */
@ApplicationScoped
public class ViewProvisioning {

    @Inject
    Franchises franchises;

    @Inject
    StepBook books;

    /**
     * The job with its steps.
     *
     * @throws Refusal not found, also for a franchise that was never provisioned
     */
    public Progress view(FranchiseId id) {
        List<StepRecord> steps = books.read(id);
        Franchise franchise = franchises.read(id).orElseThrow(Refusal::notFound);
        if (steps.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Progress(franchise.state(), steps);
    }
}
