package ai.candlefish.system.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.migrations.FranchiseMigrations;
import ai.candlefish.migrations.Outcome;
import ai.candlefish.migrations.Parked;
import ai.candlefish.system.data.Bodies;
import ai.candlefish.system.data.Makers;
import ai.candlefish.system.http.Answer;
import ai.candlefish.system.http.Await;
import ai.candlefish.system.http.Client;
import ai.candlefish.system.running.Person;
import ai.candlefish.system.running.RunningSystem;
import ai.candlefish.system.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A migration fails in the schema of one franchise, and succeeds once the schema is mended. */
@SystemTest
class ParkedFranchiseIT {

    private static final String REASON = "franchise_migration_failed";
    private static final String BEHIND = """
            update platform.franchise_schema set version = '1' where franchise_id = 'paintbox-austin'""";
    private static final String BROKEN = """
            update f_paintbox_austin.flyway_schema_history set checksum = checksum + 1 where version = '1'""";
    private static final String MENDED = """
            update f_paintbox_austin.flyway_schema_history set checksum = checksum - 1 where version = '1'""";

    private final RunningSystem system;
    private final FranchiseMigrations migrations;
    private final Client austin;

    ParkedFranchiseIT(RunningSystem system) {
        this.system = system;
        this.migrations = new FranchiseMigrations(system.ownersDatabase());
        this.austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
    }

    @Test
    void isClosedWithAReasonToItsMembersWhileAllOthersGoOn() throws SQLException {
        String customer = Makers.customer(austin);
        execute(BROKEN);
        try {
            execute(BEHIND);
            migrations.run();
            assertThat(migrations.parked()).extracting(Parked::slug).containsExactly(RunningSystem.AUSTIN);
            Await.until("the app knows of it", () -> read(austin, customer).status() == 503);

            isClosedToItsMembers(customer);
            isUnknownToOthers();
            isSeenByHq("migration_failed");
            Makers.customer(system.as(Person.DENVER_OWNER).in(RunningSystem.DENVER));
        } finally {
            execute(MENDED);
            assertThat(migrations.retry(RunningSystem.AUSTIN))
                    .map(Outcome::kind)
                    .hasValue(Outcome.Kind.MIGRATED);
            Await.until(
                    "the franchise is open again", () -> read(austin, customer).status() == 200);
        }
        isSeenByHq("current");
    }

    private void isClosedToItsMembers(String customer) {
        Answer refused = read(austin, customer).expect(503, REASON);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.text()).doesNotContain("f_paintbox", "flyway", "checksum", "schema");
        austin.post("/customers")
                .newKey()
                .json(Bodies.customer())
                .sendUnchecked()
                .expect(503, REASON);
        austin.get("").sendUnchecked().expect(503, REASON);
        system.as(Person.AUSTIN_OWNER).api().get("/me").send().expect(200);
    }

    private void isUnknownToOthers() {
        Client denversOwner = system.as(Person.DENVER_OWNER);

        Answer parked =
                denversOwner.in(RunningSystem.AUSTIN).get("/customers").send().expect(404);
        Answer unknown =
                denversOwner.in("nobody-at-all").get("/customers").send().expect(404);

        assertThat(parked.withoutOccasion()).isEqualTo(unknown.withoutOccasion());
    }

    private void isSeenByHq(String state) {
        Client hq = system.as(Person.HQ);

        JsonNode franchise =
                hq.in(RunningSystem.AUSTIN).get("").send().expect(200).json();
        JsonNode list = hq.api()
                .get("/franchises")
                .query("q", "austin")
                .send()
                .expect(200)
                .json();

        assertThat(franchise.path("schemaState").asText()).isEqualTo(state);
        assertThat(list.path("items").path(0).path("schemaState").asText()).isEqualTo(state);
    }

    private static Answer read(Client franchise, String customer) {
        return franchise.get("/customers/" + customer).sendUnchecked();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = system.databaseAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
