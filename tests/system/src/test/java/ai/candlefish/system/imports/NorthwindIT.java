package ai.candlefish.system.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Books;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Walk;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The well-known books of the Northwind traders, where they are at hand: the variable names their folder. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = "NORTHWIND", matches = ".+")
class NorthwindIT {

    private static final LocalDate FIRST_DAY = LocalDate.of(1996, 7, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(1998, 12, 31);

    private final Client denver;
    private final Orders orders;
    private JsonNode job = Json.object();

    NorthwindIT(RunningSystem system) {
        denver = system.as(Person.DENVER_OWNER).in(RunningSystem.DENVER);
        orders = new Orders(denver);
    }

    @BeforeAll
    void theBooksAreIn() throws IOException {
        job = Imports.ended(denver, upload()).json();
    }

    @Test
    void itsFiguresAreThoseThatEverybodyKnows() {
        JsonNode figures = orders.figures(FIRST_DAY, LAST_DAY);

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("completed");
        assertThat(rows(job)).containsExactly(91, 77, 830, 2155);
        assertThat(figures.path("orders").asInt()).isEqualTo(830);
        assertThat(figures.path("lines").asInt()).isEqualTo(2155);
        assertThat(figures.path("units").asInt()).isEqualTo(51_317);
        assertThat(figures.at("/subtotal/amount").asText()).isEqualTo("1265793.29");
        assertThat(figures.at("/beforeDiscount/amount").asText()).isEqualTo("1354458.59");
        assertThat(figures.at("/byState/1/orders").asInt()).isEqualTo(830);
    }

    @Test
    void goingInAgainChangesNothing() throws IOException {
        JsonNode figures = orders.figures(FIRST_DAY, LAST_DAY);
        List<JsonNode> rows = rowsOfOrders();

        JsonNode again = Imports.ended(denver, upload()).json();

        assertThat(again.path("status").asText()).as(again.toString()).isEqualTo("completed");
        assertThat(again.path("files"))
                .allSatisfy(file -> assertThat(file.path("unchanged")).isEqualTo(file.path("rows")));
        assertThat(orders.figures(FIRST_DAY, LAST_DAY)).isEqualTo(figures);
        assertThat(rowsOfOrders()).isEqualTo(rows);
    }

    private List<JsonNode> rowsOfOrders() {
        return Walk.through(denver, "/orders", "orderedFrom", FIRST_DAY.toString(), "orderedTo", LAST_DAY.toString());
    }

    private static List<Integer> rows(JsonNode job) {
        return IntStream.range(0, 4)
                .mapToObj(file -> job.at("/files/" + file + "/rows").asInt())
                .toList();
    }

    private static Uploads upload() throws IOException {
        return Uploads.with(Json.object("nullText", "NULL", "confirmOrders", true))
                .file("customers", Books.columns("customers"), file("customers.csv"))
                .file("products", Books.columns("products"), file("products.csv"))
                .file("orders", Books.columns("orders"), file("orders.csv"))
                .file("orderLines", Books.columns("orderLines"), file("order-details.csv"));
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of(Objects.requireNonNull(System.getenv("NORTHWIND")), name));
    }
}
