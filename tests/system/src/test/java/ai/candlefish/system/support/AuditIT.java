package ai.candlefish.system.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A franchise's audit log has every change and every refusal, and whoever tampers with it is found out. */
@SystemTest
class AuditIT {

    private static final String SCHEMA = "f_paintbox_austin";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final int AT_ONCE = 50;

    private final RunningSystem system;
    private final Client owner;
    private final Client estimator;

    AuditIT(RunningSystem system) {
        this.system = system;
        owner = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
        estimator = system.as(Person.AUSTIN_ESTIMATOR).in(RunningSystem.AUSTIN);
    }

    @Test
    void aChangeIsEnteredWithWhoWhatWhenAndFromWhere() {
        Answer added = owner.post("/customers")
                .json(Bodies.customer())
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .send()
                .expect(201);

        JsonNode entry = newest("createCustomer");

        assertThat(entry.path("status").asInt()).isEqualTo(added.status());
        assertThat(entry.path("target").asText()).isEqualTo("/customers");
        assertThat(entry.path("traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(entry.path("address").asText()).matches("[0-9a-f.:]+");
        assertThat(entry.path("by").asText()).isNotBlank();
        assertThat(entry.has("supportAccessId")).isFalse();
    }

    @Test
    void aRefusalIsEnteredAndAPlainReadingIsNot() {
        String customer = Makers.customer(owner);
        estimator.post("/products").json(Bodies.product()).send().expect(403, "forbidden");
        owner.get("/customers/" + customer).send().expect(200);

        assertThat(newest("createProduct").path("status").asInt()).isEqualTo(403);
        assertThat(log("operation", "getCustomer"))
                .filteredOn(entry -> !entry.has("supportAccessId"))
                .isEmpty();
    }

    @Test
    void whatAPersonDidIsFoundByTheirSubject() {
        estimator.post("/customers").json(Bodies.customer()).send().expect(201);
        String subject = system.as(Person.AUSTIN_ESTIMATOR)
                .api()
                .get("/me")
                .send()
                .expect(200)
                .json()
                .path("subject")
                .asText();

        assertThat(log("actor", subject))
                .isNotEmpty()
                .allMatch(entry -> entry.path("subject").asText().equals(subject));
        assertThat(log("actor", "nobody")).isEmpty();
    }

    @Test
    void onlyOwnersAndManagersReadIt() {
        estimator.get("/audit").send().expect(403, "forbidden");
        estimator.get("/audit/verification").send().expect(403, "forbidden");
        system.as(Person.FLOATER).in(RunningSystem.DENVER).get("/audit").send().expect(200);
    }

    @Test
    void fiftyAtOnceMakeOneUnbrokenChain() {
        long before = verified().path("entries").asLong();

        Parallel.times(AT_ONCE, number -> Makers.customer(owner));

        JsonNode after = verified();
        assertThat(after.path("intact").asBoolean()).isTrue();
        assertThat(after.path("entries").asLong()).isEqualTo(before + AT_ONCE);
        Set<Long> positions = owner.get("/audit")
                .query("limit", String.valueOf(AT_ONCE))
                .send()
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("position").asLong())
                .collect(Collectors.toSet());
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(before + 1, before + AT_ONCE)
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    @Test
    void aRowThatIsChangedOrMissingIsFound() throws SQLException {
        Makers.customer(owner);
        Makers.customer(owner);
        long position = newest("createCustomer").path("position").asLong() - 1;
        String row = SCHEMA + ".audit where position = " + position;
        assertThat(verified().path("intact").asBoolean()).isTrue();

        asOwner(
                "create table %s.kept as select * from %s".formatted(SCHEMA, row),
                "update %s.audit set status = 204 where position = %d".formatted(SCHEMA, position));
        JsonNode changed = verified();
        asOwner("delete from " + row);
        JsonNode removed = verified();
        asOwner("insert into %1$s.audit select * from %1$s.kept".formatted(SCHEMA), "drop table " + SCHEMA + ".kept");

        requireBreak(changed, position, "entry_changed");
        requireBreak(removed, position, "entry_missing");
        assertThat(verified().path("intact").asBoolean()).isTrue();
    }

    @Test
    void theFranchisesRoleAddsAndReadsAndNothingElse() throws SQLException {
        for (String forbidden : List.of(
                "update %s.audit set by_name = 'x'",
                "delete from %s.audit",
                "truncate %s.audit",
                "delete from %s.audit_head",
                "update %s.audit_head set only_one = true")) {
            try (Connection app = system.databaseAsAppOf(RunningSystem.AUSTIN);
                    Statement statement = app.createStatement()) {
                statement.execute("set role " + SCHEMA);

                SQLException refusal =
                        catchThrowableOfType(SQLException.class, () -> statement.execute(forbidden.formatted(SCHEMA)));

                assertThat(refusal.getSQLState()).as(forbidden).isEqualTo(INSUFFICIENT_PRIVILEGE);
            }
        }
    }

    @Test
    void noOperationChangesIt() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            owner.call(method, "/audit").send().expect(405);
        }
    }

    private JsonNode newest(String operation) {
        return log("operation", operation).getFirst();
    }

    private List<JsonNode> log(String filter, String value) {
        return owner.get("/audit")
                .query(filter, value)
                .send()
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode verified() {
        return owner.get("/audit/verification").send().expect(200).json();
    }

    private static void requireBreak(JsonNode verification, long position, String finding) {
        assertThat(verification.path("intact").asBoolean()).isFalse();
        assertThat(verification.path("brokenAt").asLong()).isEqualTo(position);
        assertThat(verification.path("finding").asText()).isEqualTo(finding);
    }

    /** Behind the app's back. */
    private void asOwner(String... statements) throws SQLException {
        try (Connection database = system.databaseAsOwnerOf(RunningSystem.AUSTIN);
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
