package ai.candlefish.franchises.provisioning;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.provisioning.ClosedSchema;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Ends the writing in a franchise that leaves. */
@ApplicationScoped
public class WriteRights {

    @Inject
    OwnerDatabase database;

    @Inject
    Franchises franchises;

    /** Whether this node has the login that it takes. */
    public boolean areWithinReach() {
        return database.isPresent();
    }

    /** Returns when nothing can be written there any more. */
    public void withdraw(FranchiseId franchise) {
        try {
            String lies =
                    franchises.read(franchise).orElseThrow(Refusal::notFound).database();
            new ClosedSchema(database.connections(lies)).close(franchise);
        } catch (SQLException e) {
            throw StepFailure.passing("The tables could not be closed to changes.", e);
        }
    }
}
