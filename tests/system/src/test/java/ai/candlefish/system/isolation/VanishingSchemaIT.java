package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A franchise goes away or is suspended while a request of its own is under way: nobody else's data takes its place. */
@SystemTest
class VanishingSchemaIT {

    private static final String SCHEMA = "f_paintbox_austin";
    private static final int MORE_THAN_THE_POOL_HAS = 25;

    private final RunningSystem system;
    private final Client austin;
    private final Party boulder;

    VanishingSchemaIT(RunningSystem system) {
        this.system = system;
        Neighbours neighbours = Neighbours.of(system);
        boulder = neighbours.boulder();
        austin = system.as(Person.AUSTIN_OWNER)
                .watchedBy(answer ->
                        neighbours.both().forEach(party -> party.marks().requireNoneIn(answer)))
                .in(RunningSystem.AUSTIN);
    }

    @Test
    void aRequestWhoseSchemaGoesMeanwhileFailsAndTellsNothing() throws SQLException {
        String customer = Makers.customer(austin);
        try {
            Answer answer = whileItWaits(
                    "/customers/" + customer,
                    locked -> locked.execute("alter schema %s rename to f_gone".formatted(SCHEMA)));

            assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(500);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.text()).doesNotContain(SCHEMA, "f_gone", "SQL", "schema", "relation");
            requireBoulderWorks();
        } finally {
            inSchema("""
                    do $$ begin
                      if to_regnamespace('f_gone') is not null then alter schema f_gone rename to %s; end if;
                    end $$""".formatted(SCHEMA));
        }
        austin.get("/customers/" + customer).send().expect(200);
        requireBoulderWorks();
    }

    @Test
    void aRequestWhoseFranchiseIsSuspendedMeanwhileSeesItsOwnOrNothing() throws SQLException {
        String customer = Makers.customer(austin);
        try {
            Answer answer = whileItWaits(
                    "/customers/" + customer,
                    locked -> owner("update platform.franchise set state = 'suspended' where id = 'paintbox-austin'"));

            assertThat(answer.status()).as(answer.toString()).isLessThan(500);
            if (answer.status() == 200) {
                assertThat(answer.id()).isEqualTo(customer);
            }
            requireBoulderWorks();
        } finally {
            owner("update platform.franchise set state = 'active' where id = 'paintbox-austin'");
        }
        Await.until(
                "the franchise works again",
                () -> austin.post("/customers")
                                .json(Bodies.customer())
                                .sendUnchecked()
                                .status()
                        == 201);
    }

    /** What is done while a request waits; the statement belongs to whoever holds the lock. */
    @FunctionalInterface
    private interface Meanwhile {
        void happens(Statement locked) throws SQLException;
    }

    /** What a reading answers that finds its table locked, waits, and goes on after this was done to the franchise. */
    private Answer whileItWaits(String path, Meanwhile meanwhile) throws SQLException {
        try (Connection owner = system.databaseAsOwnerOf(RunningSystem.AUSTIN);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table %s.customers in access exclusive mode".formatted(SCHEMA));
            CompletableFuture<Answer> waiting =
                    CompletableFuture.supplyAsync(() -> austin.get(path).sendUnchecked());
            Await.until("the request waits for its table", () -> isWaiting(statement));
            meanwhile.happens(statement);
            owner.commit();
            return waiting.join();
        }
    }

    private static boolean isWaiting(Statement statement) {
        String sql = "select count(*) from pg_locks where not granted and relation = '%s.customers'::regclass"
                .formatted(SCHEMA);
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getInt(1) > 0;
        } catch (SQLException e) {
            throw new AssertionError("The locks can't be read", e);
        }
    }

    /** On every connection that the pool may have handed out. */
    private void requireBoulderWorks() {
        IntStream.range(0, MORE_THAN_THE_POOL_HAS)
                .forEach(time -> boulder.inside()
                        .get("/customers")
                        .query("limit", "1")
                        .send()
                        .expect(200));
    }

    private void owner(String sql) throws SQLException {
        execute(system.databaseAsOwner(), sql);
    }

    private void inSchema(String sql) throws SQLException {
        execute(system.databaseAsOwnerOf(RunningSystem.AUSTIN), sql);
    }

    private static void execute(Connection opened, String sql) throws SQLException {
        try (Connection owner = opened;
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
