package ai.candlefish.franchises.provisioning;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.placement.WriteRights;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Ends the writing in a franchise that leaves. */
@ApplicationScoped
public class ClosedFranchise {

    /** What goes on while a franchise leaves: what is refused there is recorded, and its export is written. */
    private static final Set<String> STAYS_OPEN = Set.of("audit", "audit_head", "idempotency_keys", "export_chunks");

    @Inject
    OwnerDatabase database;

    @Inject
    Franchises franchises;

    /** Whether this node has the login that it takes. */
    public boolean isWithinReach() {
        return database.isPresent();
    }

    /**
     * Takes from its role the right to write, for good: what is exported behind this is all there will ever be, whatever a node still
     * believes of the franchise. May be repeated.
     */
    public void close(FranchiseId franchise) {
        try {
            String lies =
                    franchises.read(franchise).orElseThrow(Refusal::notFound).database();
            try (Connection connection = database.connections(lies).getConnection()) {
                new WriteRights(connection, franchise.schema()).withdraw(STAYS_OPEN);
            }
        } catch (SQLException e) {
            throw StepFailure.passing("The tables could not be closed to changes.", e);
        }
    }
}
