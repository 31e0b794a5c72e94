package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A franchise moves between two databases: under load, cut short, and where it can't. */
@SystemTest
class MoveIT {

    private static final String SCHEMA = "f_paintbox_austin";

    private final RunningSystem system;
    private final Stack stack;
    private final Client austin;
    private final Moves moves;

    MoveIT(RunningSystem system) {
        this.system = system;
        this.stack = system.ownStack();
        this.austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
        this.moves = new Moves(system.as(Person.HQ), RunningSystem.AUSTIN);
    }

    @Test
    void itIsReadAndWrittenOnBothNodesWhileItMovesThereAndBack() throws SQLException {
        moves.requireIn("west");
        Client beside = system.onSecondNode(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
        Orders orders = new Orders(austin);
        long before = number(orders);
        String known = "/customers/" + Makers.customer(austin);
        AtomicBoolean done = new AtomicBoolean();
        List<Callable<List<String>>> works = new ArrayList<>();
        works.add(() -> MovedUnderLoad.write(austin, () -> !done.get()));
        works.add(() -> MovedUnderLoad.write(beside, () -> !done.get()));
        works.add(() -> MovedUnderLoad.read(austin, known, () -> !done.get()));
        works.add(() -> MovedUnderLoad.read(beside, known, () -> !done.get()));
        works.add(() -> {
            try {
                JsonNode there = moves.completed("home");
                JsonNode back = moves.completed("west");
                return List.of(
                        there.path("pauseMillis").asText(),
                        back.path("pauseMillis").asText());
            } finally {
                done.set(true);
            }
        });

        List<List<String>> written = Parallel.together(works);

        assertThat(written.getLast()).allMatch(pause -> Long.parseLong(pause) < 20_000);
        List<String> ids = written.subList(0, 2).stream().flatMap(List::stream).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        ids.forEach(id -> austin.get("/customers/" + id).send().expect(200));
        assertThat(number(orders)).isEqualTo(before + 1);
        assertThat(austin.get("/audit/verification")
                        .send()
                        .expect(200)
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
        assertThat(moves.database()).isEqualTo("west");
        assertThat(isIn(system.databaseAsOwner())).isFalse();
    }

    @Test
    void itStaysWhereItIsWhenTheTargetRefusesIt() throws SQLException {
        moves.requireIn("west");
        asSuperuser("create schema " + SCHEMA);
        try {
            moves.order("home").expect(202);

            JsonNode failed = moves.ended();
            assertThat(failed.path("status").asText()).isEqualTo("failed");
            assertThat(failed.path("detail").asText()).isNotEmpty();
            assertThat(moves.stateOf("target")).isEqualTo("failed");
            assertThat(moves.database()).isEqualTo("west");
            Makers.customer(austin);
        } finally {
            asSuperuser("drop schema " + SCHEMA);
        }
    }

    @Test
    void itStaysWhereItIsWhenTheCopyIsNotTheSame() throws SQLException {
        moves.requireIn("west");
        Makers.customer(austin);
        asSuperuser("alter database candlefish set bytea_output = 'escape'"); // rows look different there
        try {
            moves.order("home").expect(202);

            JsonNode failed = moves.ended();
            assertThat(failed.path("status").asText()).as(failed.toString()).isEqualTo("failed");
            assertThat(failed.path("detail").asText()).contains("audit");
            assertThat(moves.stateOf("comparison")).isEqualTo("failed");
            assertThat(moves.database()).isEqualTo("west");
            assertThat(isIn(system.databaseAsOwner())).isFalse();
            new Orders(austin).confirm(new Orders(austin).place()).expect(200);
        } finally {
            asSuperuser("alter database candlefish reset bytea_output");
        }
    }

    @Test
    void aKilledNodesMoveEndsWellAllTheSame() throws SQLException {
        moves.requireIn("west");
        String customer = "/customers/" + Makers.customer(austin);
        try (Connection writer = system.databaseAsOwnerOf(RunningSystem.AUSTIN);
                Statement lock = writer.createStatement()) {
            writer.setAutoCommit(false);
            lock.execute("lock table %s.customers in row exclusive mode".formatted(SCHEMA));
            moves.order("home").expect(202);
            Await.until("it waits for a writer", () -> moves.stateOf("pause").equals("running"));
            stack.app().kill9();
        }
        stack.app().start();

        Moves.requireCompleted(moves.ended());
        assertThat(moves.database()).isEqualTo("home");
        austin.get(customer).send().expect(200);
        Makers.customer(austin);
        moves.completed("west");
    }

    private static long number(Orders orders) {
        Answer confirmed = orders.confirm(orders.place()).expect(200);
        return Long.parseLong(confirmed.json().path("number").asText());
    }

    private static boolean isIn(Connection opened) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regnamespace('%s') is not null".formatted(SCHEMA))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** In the home database. */
    private void asSuperuser(String sql) throws SQLException {
        DatabaseLogin login = stack.postgres().superuser();
        DatabaseLogin home =
                new DatabaseLogin(login.host(), login.port(), "candlefish", login.user(), login.password());
        try (Connection connection = home.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
