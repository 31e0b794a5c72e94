package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A further database goes away: its franchises are closed, and nobody else notices. */
@SystemTest
class AwayDatabaseIT {

    private final RunningSystem system;
    private final Stack stack;
    private final Client austin;

    AwayDatabaseIT(RunningSystem system) {
        this.system = system;
        this.stack = system.ownStack();
        this.austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
    }

    @Test
    void closesItsOwnFranchisesAndNoOthers() throws SQLException {
        String customer = Makers.customer(austin);
        asSuperuser(
                "alter database candlefish_west allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'candlefish_west'");
        try {
            Await.until("the node notices", () -> west().equals("down"));

            Answer refused =
                    austin.get("/customers/" + customer).sendUnchecked().expect(503, "database_unavailable");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.text()).doesNotContain("west", "jdbc");
            Makers.customer(system.as(Person.DENVER_OWNER).in(RunningSystem.DENVER));
            Client hq = system.as(Person.HQ);
            hq.in(RunningSystem.AUSTIN).get("").send().expect(200);
            assertThat(hq.api()
                            .get("/databases")
                            .send()
                            .expect(200)
                            .json()
                            .at("/items/1/reachable")
                            .asBoolean())
                    .isFalse();
        } finally {
            asSuperuser("alter database candlefish_west allow_connections true");
        }
        Await.until(
                "its franchises are open again",
                () -> austin.get("/customers/" + customer).sendUnchecked().status() == 200);
    }

    /** What the node says of it, being ready itself. */
    private String west() {
        return system.anonymous()
                .get("/health/ready")
                .send()
                .expect(200)
                .json()
                .at("/checks/0/data/west")
                .asText();
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = stack.postgres().superuser().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
