package ai.candlefish.franchises.provisioning;

import ai.candlefish.franchises.keycloak.Organizations;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import ai.candlefish.tenancy.exports.Archive;
import ai.candlefish.tenancy.exports.ExportBook;
import ai.candlefish.tenancy.exports.ExportChunks;
import ai.candlefish.tenancy.exports.Restoration;
import ai.candlefish.tenancy.exports.RestoredTables;
import ai.candlefish.tenancy.provisioning.RestoredPeople;
import ai.candlefish.tenancy.provisioning.Step;
import ai.candlefish.tenancy.provisioning.StepFailure;
import ai.candlefish.tenancy.registry.MembershipsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** The steps that fill a new franchise from the export of another one. */
@ApplicationScoped
class RestoreSteps {

    static final String DATA = "data";
    static final String PEOPLE = "people";

    @Inject
    OwnerDatabase database;

    @Inject
    ExportBook exports;

    @Inject
    ExportChunks chunks;

    @Inject
    Organizations organizations;

    @Inject
    Event<MembershipsChanged> changed;

    @Inject
    Clock clock;

    /** All rows, in the place of the first locations. */
    Step data(Franchise franchise, Restoration restoration) {
        FranchiseId id = franchise.id();
        RestoredTables tables = new RestoredTables(database.connections(franchise.database()));
        return new Step(DATA, () -> tables.areThere(id), () -> fill(id, restoration, tables));
    }

    private Optional<String> fill(FranchiseId franchise, Restoration restoration, RestoredTables tables)
            throws SQLException {
        Archive archive = archive(restoration);
        String version = exports.schemaVersion(franchise)
                .orElseThrow(() -> StepFailure.passing("The tables are not there yet.", null));
        if (!version.equals(archive.schemaVersion())) {
            throw StepFailure.lasting(
                    "The export has version %s of the tables and this franchise has version %s; only an export of the same version can be read in."
                            .formatted(archive.schemaVersion(), version),
                    null);
        }
        try (InputStream file = chunks.open(restoration.source(), restoration.export(), archive.bytes())) {
            tables.fill(franchise, archive, file);
            return Optional.empty();
        } catch (IOException e) {
            throw StepFailure.passing("The export could not be read.", e);
        }
    }

    private Archive archive(Restoration restoration) {
        return exports.read(restoration.source())
                .filter(export -> export.id().equals(restoration.export()))
                .flatMap(export -> export.completed())
                .orElseThrow(() -> StepFailure.lasting(
                        "The export of %s is not there any more.".formatted(restoration.source()), null));
    }

    /** Those who stand in the list of people belong to it, as they did. */
    Step people(Franchise restored) {
        FranchiseId franchise = restored.id();
        RestoredPeople people = new RestoredPeople(
                database.connections(DatabaseSettings.HOME), database.connections(restored.database()), clock);
        return new Step(PEOPLE, () -> people.areLetIn(franchise) && areMembers(franchise, people), () -> {
            people.letIn(franchise);
            people.accounts(franchise)
                    .forEach(account -> changed.fire(new MembershipsChanged(account, restored.database())));
            String organization = organization(franchise);
            people.accounts(franchise).stream()
                    .filter(account -> organizations.profile(account).isPresent())
                    .filter(account -> !organizations.isMember(organization, account))
                    .forEach(account -> organizations.addMember(organization, account));
            return Optional.empty();
        });
    }

    /** Accounts that are gone are passed over. */
    private boolean areMembers(FranchiseId franchise, RestoredPeople people) {
        String organization = organization(franchise);
        return people.accounts(franchise).stream()
                .allMatch(account -> organizations.isMember(organization, account)
                        || organizations.profile(account).isEmpty());
    }

    private String organization(FranchiseId franchise) {
        return organizations
                .find(franchise.value())
                .orElseThrow(() -> StepFailure.passing("The organization is not there any more.", null));
    }
}
