package ai.candlefish.system.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.migrations.FranchiseMigrations;
import ai.candlefish.migrations.Owners;
import ai.candlefish.migrations.Parked;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A migration fails in the schema of one franchise, and succeeds when HQ retries it once the schema is mended. */
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
        this.migrations = new FranchiseMigrations(
                new Owners(system.ownersDatabase(), Map.of("west", system.ownersDatabase("west"))));
        this.austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
    }

    @Test
    void isClosedWithAReasonToItsMembersWhileAllOthersGoOnAndHqRetriesIt() throws SQLException {
        String customer = Makers.customer(austin);
        inSchema(BROKEN);
        try {
            execute(BEHIND);
            migrations.run();
            assertThat(migrations.parked()).extracting(Parked::slug).containsExactly(RunningSystem.AUSTIN);
            Await.until("the app knows of it", () -> read(austin, customer).status() == 503);

            isClosedToItsMembers(customer);
            isUnknownToOthers();
            isSeenByHq("migration_failed");
            Makers.customer(system.as(Person.DENVER_OWNER).in(RunningSystem.DENVER));

            JsonNode parked = migration();
            isListedAsFailed(parked);
            JsonNode retried = retried();
            assertThat(retried.path("state").asText()).isEqualTo("migration_failed");
            assertThat(retried.path("attempts").asInt())
                    .isEqualTo(parked.path("attempts").asInt() + 1);
        } finally {
            inSchema(MENDED);
            assertThat(retried().path("state").asText()).isEqualTo("current");
            Await.until(
                    "the franchise is open again", () -> read(austin, customer).status() == 200);
        }
        isSeenByHq("current");
        hasNothingToRetry();
    }

    private void isListedAsFailed(JsonNode parked) {
        assertThat(parked.path("version").asText()).isEqualTo("1");
        assertThat(parked.path("target").asText()).isEqualTo(migrations.target());
        assertThat(parked.path("reason").asText()).contains("checksum");
        assertThat(parked.at("/allowedTransitions/0/transition").asText()).isEqualTo("retry");
        JsonNode list = system.as(Person.HQ)
                .api()
                .get("/migrations")
                .query("state", "migration_failed")
                .send()
                .expect(200)
                .json();
        assertThat(list.path("items").valueStream()).contains(parked);
        assertThat(list.at("/counts/failed").asInt())
                .isEqualTo(list.path("items").size());
        assertThat(list.at("/counts/current").asInt()).isPositive();
    }

    /** What HQ's retry came to. */
    private JsonNode retried() {
        Client hq = system.as(Person.HQ).in(RunningSystem.AUSTIN);
        Answer seen = hq.get("/migration").send().expect(200);
        Answer ordered =
                hq.post("/migration/retry").ifMatch(seen).newKey().send().expect(202);

        assertThat(ordered.header("Location")).hasValue("/api/v1/franchises/paintbox-austin/migration");
        assertThat(ordered.json().path("retryUnderWay").asBoolean()).isTrue();
        hq.post("/migration/retry").ifMatch(seen).newKey().send().expect(412, "stale");
        Await.until(
                "the retry has ended", () -> !migration().path("retryUnderWay").asBoolean());
        return migration();
    }

    private void hasNothingToRetry() {
        Client hq = system.as(Person.HQ).in(RunningSystem.AUSTIN);
        Answer current = hq.get("/migration").send().expect(200);

        hq.post("/migration/retry").ifMatch(current).newKey().send().expect(409, "illegal_transition");
        assertThat(hq.get("/history")
                        .query("limit", "1")
                        .send()
                        .expect(200)
                        .json()
                        .at("/items/0/event")
                        .asText())
                .isEqualTo("migration_retried");
    }

    private JsonNode migration() {
        return system.as(Person.HQ)
                .in(RunningSystem.AUSTIN)
                .get("/migration")
                .send()
                .expect(200)
                .json();
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
        execute(system.databaseAsOwner(), sql);
    }

    private void inSchema(String sql) throws SQLException {
        execute(system.databaseAsOwnerOf(RunningSystem.AUSTIN), sql);
    }

    private static void execute(Connection opened, String sql) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
