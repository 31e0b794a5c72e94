package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.People;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two nodes against the same databases behave as one, for franchises in either database. */
@SystemTest
class TwoNodesIT {

    /** Long on a busy machine; a node keeps what it read of a franchise for 5 minutes, and of a person for 30 seconds. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private static final int IMPORTS = 6;
    private static final int ROWS = 50;

    private final RunningSystem system;
    private final Stack stack;
    private final Client austin;
    private final Client austinBeside;

    TwoNodesIT(RunningSystem system) {
        this.system = system;
        this.stack = system.ownStack();
        this.austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
        this.austinBeside = system.onSecondNode(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
    }

    @Test
    void whatOneWritesTheOtherReadsAndChanges() {
        String path = "/customers/" + Makers.customer(austin);
        Answer read = austinBeside.get(path).send().expect(200);

        austinBeside
                .patch(path)
                .ifMatch(read)
                .json(Json.object("name", "Changed beside"))
                .send()
                .expect(200);

        austin.patch(path).ifMatch(read).json(Json.object("name", "x")).send().expect(412);
        assertThat(austin.get(path).send().expect(200).json().path("name").asText())
                .isEqualTo("Changed beside");
    }

    @Test
    void whatHqDoesOnOneHoldsOnTheOther() {
        Client hq = system.as(Person.HQ);
        Client boulder = system.onSecondNode(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
        Makers.customer(boulder);

        Answer suspended = HqFranchises.suspend(
                hq, HqFranchises.read(hq, RunningSystem.BOULDER), "The royalties are outstanding.");

        Await.until("the other node refuses", A_MOMENT, () -> write(boulder) == 403);
        HqFranchises.resume(system.onSecondNode(Person.HQ), suspended);
        Client first = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
        Await.until("the first one writes again", A_MOMENT, () -> write(first) == 201);
    }

    @Test
    void whatAnOwnerTakesAwayOnOneIsGoneOnTheOther() {
        Client estimator = system.onSecondNode(Person.AUSTIN_ESTIMATOR).in(RunningSystem.AUSTIN);
        People people = new People(austin);
        Makers.customer(estimator);
        Answer person = people.withEmail(Person.AUSTIN_ESTIMATOR.username());

        Answer changed = people.change(person, "crew").expect(200);
        try {
            Await.until("the other node refuses", A_MOMENT, () -> write(estimator) == 403);
        } finally {
            people.change(changed, "estimator").expect(200);
        }
        Await.until("the other node takes it again", A_MOMENT, () -> write(estimator) == 201);
    }

    @Test
    void jobsRunOnceWhicheverNodeTookThem() {
        String prefix = "n" + UUID.randomUUID();
        List<String> jobs = IntStream.range(0, IMPORTS)
                .mapToObj(number -> Imports.start(number % 2 == 0 ? austin : austinBeside, upload(prefix, number)))
                .toList();

        for (String job : jobs) {
            JsonNode done = Imports.ended(austin, job).json();
            assertThat(done.path("status").asText()).isEqualTo("completed");
            assertThat(done.at("/files/0/created").asInt()).isEqualTo(ROWS);
        }
        assertThat(found(austin, prefix)).isEqualTo(found(austinBeside, prefix)).hasSize(IMPORTS * ROWS);
    }

    /** The owner's act is committed in the franchise's database; its node dies before the registry has heard of it. */
    @Test
    void aChangeOfMembershipsOutlivesTheNodeThatMadeIt() throws SQLException {
        People people = new People(austin);
        Answer person = people.withEmail(Person.AUSTIN_ESTIMATOR.username());
        Client estimator = system.onSecondNode(Person.AUSTIN_ESTIMATOR).in(RunningSystem.AUSTIN);
        try (Connection registry = system.databaseAsOwner();
                Statement lock = registry.createStatement()) {
            registry.setAutoCommit(false);
            lock.execute("lock table platform.membership_carried in exclusive mode");
            CompletableFuture<Integer> act =
                    CompletableFuture.supplyAsync(() -> answered(() -> austin.patch("/people/" + person.id())
                            .ifMatch(person)
                            .json(People.roles("crew"))
                            .sendUnchecked()
                            .status()));
            Await.until("the act is committed and not carried", () -> waitingChanges() == 1);

            stack.app().kill9();

            assertThat(act.join()).isIn(0, 200);
            assertThat(write(estimator)).isEqualTo(201);
        }

        Await.until("another node carries it", () -> write(estimator) == 403);
        assertThat(waitingChanges()).isZero();
        stack.app().start();
        people.change(people.withEmail(Person.AUSTIN_ESTIMATOR.username()), "estimator")
                .expect(200);
        Makers.customer(estimator);
    }

    private static int write(Client franchise) {
        return franchise
                .post("/customers")
                .json(Bodies.customer())
                .sendUnchecked()
                .status();
    }

    /** The status, or 0 where the node died over it. */
    private static int answered(IntSupplier call) {
        try {
            return call.getAsInt();
        } catch (RuntimeException | AssertionError noAnswer) {
            return 0;
        }
    }

    private int waitingChanges() {
        try (Connection west = system.databaseAsOwnerOf(RunningSystem.AUSTIN);
                Statement statement = west.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from platform.membership_change")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Uploads upload(String prefix, int number) {
        return Uploads.with(Json.object())
                .customers(IntStream.range(0, ROWS)
                        .mapToObj(row -> "%1$s-%2$d-%3$d,%1$s %2$d %3$d".formatted(prefix, number, row))
                        .collect(Collectors.joining("\n", "id,name\n", "\n")));
    }

    private static List<String> found(Client franchise, String prefix) {
        List<String> ids = new ArrayList<>();
        JsonNode page = page(franchise, prefix, null);
        page.path("items").forEach(customer -> ids.add(customer.path("id").asText()));
        while (page.has("nextCursor")) {
            page = page(franchise, prefix, page.path("nextCursor").asText());
            page.path("items").forEach(customer -> ids.add(customer.path("id").asText()));
        }
        return ids;
    }

    private static JsonNode page(Client franchise, String prefix, @Nullable String cursor) {
        Call call = franchise.get("/customers").query("q", prefix).query("limit", "200");
        return (cursor == null ? call : call.query("cursor", cursor))
                .send()
                .expect(200)
                .json();
    }
}
