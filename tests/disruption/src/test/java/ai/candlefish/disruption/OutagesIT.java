package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.Stack;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the app relies on goes away and comes back. */
@SystemTest
class OutagesIT {

    /** Time for two tries to listen again. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningSystem system;
    private final Stack stack;

    OutagesIT(RunningSystem system) {
        this.system = system;
        this.stack = system.ownStack();
    }

    @Test
    void signedInWorkGoesOnWhileNobodyCanSignIn() {
        String used = system.signIns().token(Person.BOULDER_OWNER);
        String neverUsed = system.signIns()
                .allTokens(Person.BOULDER_OWNER.username())
                .path("access_token")
                .asText();
        stack.keycloak().stop();
        try {
            String customer = Makers.customer(boulder(used));

            boulder(neverUsed).get("/customers/" + customer).send().expect(200);
            system.anonymous().get("/.well-known/jwks.json").send().expect(200);
            system.anonymous().get("/health/ready").send().expect(200);
            boulder("x" + used).get("/customers").send().expect(401);
        } finally {
            stack.keycloak().start();
        }
        boulder(system.signIns()
                        .allTokens(Person.BOULDER_OWNER.username())
                        .path("access_token")
                        .asText())
                .get("/customers")
                .send()
                .expect(200);
    }

    @Test
    void saysThatItCanNotWorkWithoutItsDatabaseAndRecoversByItself() {
        Client boulder = boulder(system.signIns().token(Person.BOULDER_OWNER));
        String customer = Makers.customer(boulder);
        stack.postgres().stop();
        try {
            Answer refused =
                    boulder.get("/customers/" + customer).sendUnchecked().expect(503, "database_unavailable");

            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.text()).doesNotContain("jdbc", "Exception", "127.0.0.1");
            system.anonymous().get("/health/ready").sendUnchecked().expect(503);
            system.anonymous().get("/health/live").send().expect(200);
        } finally {
            stack.postgres().start();
        }
        Await.until(
                "the app finds its database again",
                () -> boulder.get("/customers/" + customer).sendUnchecked().status() == 200);
        Await.until("Keycloak finds its database again", this::canSignIn);
    }

    @Test
    void aWriteWhoseConnectionIsLostAtItsCommitCanBeSentAgain() throws SQLException {
        Client boulder = boulder(system.signIns().token(Person.BOULDER_OWNER));
        ObjectNode customer = Bodies.customer();
        String key = UUID.randomUUID().toString();
        asSuperuser("""
                create function f_crown_boulder.cut() returns trigger language plpgsql security definer as
                    'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
                create constraint trigger cut after insert on f_crown_boulder.customers deferrable initially deferred
                    for each row execute function f_crown_boulder.cut()""");
        try {
            Answer lost = boulder.post("/customers")
                    .key(key)
                    .json(customer)
                    .sendUnchecked()
                    .expect(503, "database_unavailable");
            assertThat(lost.header("Retry-After")).isPresent();
        } finally {
            asSuperuser("drop function f_crown_boulder.cut() cascade");
        }
        Await.until(
                "the write is done when it is sent again",
                () -> boulder.post("/customers")
                                .key(key)
                                .json(customer)
                                .sendUnchecked()
                                .status()
                        == 201);
    }

    @Test
    void aNodeThatIsNotLetInToListenKeepsNothingOld() throws SQLException {
        String app = stack.databaseApp().user();
        followsAChangeThatItDoesNotHearOf(
                () -> asSuperuser("alter role %s connection limit 0".formatted(app)),
                () -> asSuperuser("alter role %s connection limit -1".formatted(app)));
    }

    /** Connections that are open go on; who calls for one more waits for ever. */
    @Test
    void aNodeThatIsNotAnsweredWhenItWantsToListenKeepsNothingOld() throws SQLException {
        long postmaster = stack.postgres().process().pid();
        followsAChangeThatItDoesNotHearOf(() -> signal("STOP", postmaster), () -> signal("CONT", postmaster));
    }

    private void followsAChangeThatItDoesNotHearOf(Step close, Step open) throws SQLException {
        Client boulder = boulder(system.signIns().token(Person.BOULDER_OWNER));
        Makers.customer(boulder);
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement()) {
            close.take();
            try {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'candlefish news'");
                Await.until("it works and is known again", () -> write(boulder).status() == 201);
                statement.execute("update platform.franchise set state = 'suspended' where id = 'crown-boulder'");
                Await.until("the change holds, though nobody told of it", SOON, () -> isRefusedAsSuspended(boulder));
            } finally {
                open.take();
                statement.execute("update platform.franchise set state = 'active' where id = 'crown-boulder'");
            }
        }
        Await.until("it works again", () -> write(boulder).status() == 201);
    }

    private interface Step {
        void take() throws SQLException;
    }

    private static void signal(String name, long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static boolean isRefusedAsSuspended(Client franchise) {
        Answer answer = write(franchise);
        return answer.status() == 403 && answer.json().path("code").asText().equals("franchise_suspended");
    }

    private static Answer write(Client franchise) {
        return franchise.post("/customers").json(Bodies.customer()).sendUnchecked();
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataSource superuser() {
        DatabaseLogin login = stack.postgres().superuser();
        return new DatabaseLogin(
                        login.host(), login.port(), stack.databaseOwner().database(), login.user(), login.password())
                .dataSource();
    }

    private boolean canSignIn() {
        try {
            return system.signIns().allTokens(Person.BOULDER_OWNER.username()).has("access_token");
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private Client boulder(String token) {
        return system.withToken(token).in(RunningSystem.BOULDER);
    }
}
