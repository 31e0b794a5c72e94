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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the app relies on goes away and comes back. */
@SystemTest
class OutagesIT {

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
    void aNodeThatHearsNothingKeepsNothingOld() throws SQLException {
        Client boulder = boulder(system.signIns().token(Person.BOULDER_OWNER));
        Makers.customer(boulder);
        String app = stack.databaseApp().user();
        asSuperuser("alter role %s connection limit 0".formatted(app));
        try {
            asSuperuser(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'candlefish news'");
            asSuperuser("update platform.franchise set state = 'suspended' where id = 'crown-boulder'");
            Await.until("the change holds, though nobody told of it", () -> isRefusedAsSuspended(boulder));
        } finally {
            asSuperuser("update platform.franchise set state = 'active' where id = 'crown-boulder'");
            asSuperuser("alter role %s connection limit -1".formatted(app));
        }
        Await.until("it works again", () -> write(boulder).status() == 201);
    }

    private static boolean isRefusedAsSuspended(Client franchise) {
        Answer answer = write(franchise);
        return answer.status() == 403 && answer.json().path("code").asText().equals("franchise_suspended");
    }

    private static Answer write(Client franchise) {
        return franchise.post("/customers").json(Bodies.customer()).sendUnchecked();
    }

    private void asSuperuser(String sql) throws SQLException {
        DatabaseLogin login = stack.postgres().superuser();
        DatabaseLogin there = new DatabaseLogin(
                login.host(), login.port(), stack.databaseOwner().database(), login.user(), login.password());
        try (Connection connection = there.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
