package ai.candlefish.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A franchise of which more is asked than it can be given is held up by itself, and nobody else is. */
@SystemTest
class BusyFranchiseIT {

    /** What docs/operations.md gives as the values of the settings. */
    private static final int SEATS = 8;

    private static final int WAITING = 100;

    private static final int FLOOD = SEATS + WAITING + 32;
    private static final int OF_OTHERS = 30;

    private final RunningSystem system;
    private final Client boulder;
    private final Client denver;

    BusyFranchiseIT(RunningSystem system) {
        this.system = system;
        this.boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
        this.denver = system.as(Person.DENVER_OWNER).in(RunningSystem.DENVER);
    }

    @Test
    void othersNoticeNothingOfAFloodOnALockedTable() throws SQLException {
        List<Answer> answers;
        try (Connection connection = system.databaseAsOwner();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            lock(connection);
            List<CompletableFuture<Answer>> flood = IntStream.range(0, FLOOD)
                    .mapToObj(number -> CompletableFuture.supplyAsync(this::ask, people))
                    .toList();
            Await.until("those beyond the queue are refused", () -> ended(flood).count() >= FLOOD - SEATS - WAITING);

            List<Answer> ofOthers =
                    Parallel.times(OF_OTHERS, number -> denver.get("/customers").send());

            assertThat(ofOthers).allSatisfy(answer -> answer.expect(200));
            assertThat(stuck()).isBetween(1, SEATS);
            Await.until(
                    "those that waited for too long are refused",
                    () -> ended(flood).count() >= FLOOD - SEATS);
            denver.get("/customers").send().expect(200);
            connection.rollback();
            answers = flood.stream().map(CompletableFuture::join).toList();
        }

        // Who has a seat waits for the lock itself, and not for ever.
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 429, 503).contains(429);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(BusyFranchiseIT::isExplained);
        assertThat(Parallel.times(WAITING, number -> ask())).allSatisfy(answer -> answer.expect(200));
    }

    @Test
    void whoWaitsIsAnsweredLikeAnybodyElse() {
        Answer alone = boulder.get("/customers").query("limit", "1").send().expect(200);

        List<Answer> answers = Parallel.times(
                WAITING, number -> boulder.get("/customers").query("limit", "1").send());

        assertThat(answers).allSatisfy(answer -> {
            answer.expect(200);
            assertThat(answer.json()).isEqualTo(alone.json());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(alone.headers().map().keySet());
        });
    }

    private Answer ask() {
        return boulder.get("/customers").sendUnchecked();
    }

    private static Stream<Answer> ended(List<CompletableFuture<Answer>> flood) {
        return flood.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join);
    }

    private static void isExplained(Answer refused) {
        refused.expect(429, "franchise_busy");
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.header("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isPositive());
        assertThat(refused.header("X-Trace-Id"))
                .hasValue(refused.json().path("traceId").asText());
    }

    private static void lock(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '20s'");
            statement.execute("lock table f_crown_boulder.customers in access exclusive mode");
        }
    }

    /** How many of the app's connections wait for the lock. */
    private int stuck() throws SQLException {
        try (Connection connection = system.databaseAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from pg_locks
                        where not granted and relation = 'f_crown_boulder.customers'::regclass""")) {
            row.next();
            return row.getInt(1);
        }
    }
}
