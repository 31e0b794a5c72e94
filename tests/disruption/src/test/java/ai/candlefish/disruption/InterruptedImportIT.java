package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Books;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Walk;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The app dies in the middle of an import: what is in stays, the rest follows, and nothing is there twice. */
@SystemTest
class InterruptedImportIT {

    private static final Duration UNTIL_MISSED = Duration.ofMinutes(3);

    private final Stack stack;
    private final Client boulder;
    private final Books books = Books.of(2_000, 300, 4_000, 17);

    InterruptedImportIT(RunningSystem system) {
        stack = system.ownStack();
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @Test
    void goesOnWhereItWasAndEndsOnce() throws SQLException {
        String id = Imports.start(boulder, books.upload(Json.object("confirmOrders", true)));
        Await.until("the lines are under way", () -> file(id, "orderLines").equals("running"));

        stack.app().kill9();
        assertThat(statusInTheDatabase(id)).as("before it is missed").isEqualTo("running");
        stack.app().start();
        assertThat(file(id, "orders")).isEqualTo("done");
        Await.until(
                "somebody misses the dead node",
                UNTIL_MISSED,
                () -> !job(id).path("status").asText().equals("running"));

        JsonNode job = job(id);
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("completed");
        assertThat(created(job)).containsExactly(books.customers(), books.products(), books.orders(), books.lines());
        requireExactFigures();
        assertThat(Walk.through(boulder, "/customers", "q", books.prefix())).hasSize(books.customers());
        assertThat(Walk.through(boulder, "/products", "q", books.prefix())).hasSize(books.products());
    }

    private void requireExactFigures() {
        JsonNode figures = new Orders(boulder).figures(books.firstDay(), books.lastDay());
        assertThat(figures.path("orders").asInt()).isEqualTo(books.orders());
        assertThat(figures.path("lines").asInt()).isEqualTo(books.lines());
        assertThat(figures.path("units").asLong()).isEqualTo(books.units());
        assertThat(figures.at("/beforeDiscount/amount").asText())
                .isEqualTo(books.beforeDiscount().toPlainString());
        assertThat(figures.at("/subtotal/amount").asText())
                .isEqualTo(books.subtotal().toPlainString());
    }

    private String statusInTheDatabase(String id) throws SQLException {
        try (Connection connection = stack.databaseOwner().dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select status from f_crown_boulder.imports where id = ?::uuid")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private JsonNode job(String id) {
        return boulder.get("/imports/" + id).send().expect(200).json();
    }

    private String file(String id, String kind) {
        return job(id).path("files")
                .path(Books.KINDS.indexOf(kind))
                .path("status")
                .asText();
    }

    private static List<Integer> created(JsonNode job) {
        return job.path("files")
                .valueStream()
                .map(file -> file.path("created").asInt())
                .toList();
    }
}
