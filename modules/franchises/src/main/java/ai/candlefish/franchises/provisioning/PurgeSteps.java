package ai.candlefish.franchises.provisioning;

import ai.candlefish.franchises.keycloak.KeycloakSettings;
import ai.candlefish.franchises.keycloak.Organizations;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.provisioning.PurgedFranchise;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What a purge does, with the login of the databases' owner. Each step may be cut short and be done again. */
@ApplicationScoped
public class PurgeSteps {

    @Inject
    OwnerDatabase owner;

    @Inject
    Databases databases;

    @Inject
    KeycloakSettings keycloak;

    @Inject
    Organizations organizations;

    /** Work with a database. */
    @FunctionalInterface
    private interface Work {
        void on(PurgedFranchise database) throws SQLException;
    }

    /** Whether this node has the logins that it takes. */
    public boolean canBeDoneHere() {
        return owner.isPresent() && keycloak.arePresent();
    }

    /**
     * Schema and role, in every database: it may have lain elsewhere before, and databases of one server share their roles, which can only
     * go when none has anything for them.
     */
    public void dropData(FranchiseId franchise) {
        List<String> everywhere = Stream.concat(Stream.of(DatabaseSettings.HOME), databases.further().stream())
                .toList();
        everywhere.forEach(name ->
                in(name, database -> database.dropData(franchise, name.equals(DatabaseSettings.HOME))));
        everywhere.forEach(name -> in(name, database -> database.dropRole(franchise)));
    }

    public void removeOrganization(FranchiseId franchise) {
        organizations.remove(franchise.value());
    }

    /** Who belonged to it, and what the registry tells of its data. */
    public void forget(FranchiseId franchise) {
        in(DatabaseSettings.HOME, database -> database.forget(franchise));
    }

    private void in(String name, Work work) {
        try {
            work.on(new PurgedFranchise(owner.connections(name)));
        } catch (SQLException e) {
            throw StepFailure.passing("The database could not be reached, or its data is still being read.", e);
        }
    }
}
