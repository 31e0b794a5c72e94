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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole books of a company go in, exactly, and going in again changes nothing. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BooksIT {

    private final Client austin;
    private final Orders orders;
    private final Books books = Books.of(91, 77, 400, 1996);
    private JsonNode first = Json.object();

    BooksIT(RunningSystem system) {
        austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
        orders = new Orders(austin);
    }

    @BeforeAll
    void theBooksAreIn() {
        first = Imports.ended(austin, books.upload(confirming())).json();
    }

    @Test
    void everyRowGoesIn() {
        assertThat(first.path("status").asText()).as(first.toString()).isEqualTo("completed");
        assertThat(files(first))
                .containsExactly(
                        outcome("customers", books.customers(), 0, 0),
                        outcome("products", books.products(), 0, 0),
                        outcome("orders", books.orders(), 0, 0),
                        outcome("order_lines", books.lines(), 0, 0));
        assertThat(first.at("/progress/percent").asInt()).isEqualTo(100);
        assertThat(first.at("/progress/rowsDone")).isEqualTo(first.at("/progress/rowsTotal"));
        assertThat(first.path("createdBy").asText()).isEqualTo("Rosa Delgado");
    }

    @Test
    void theFiguresAreExact() {
        JsonNode figures = figures();

        assertThat(figures.path("orders").asInt()).isEqualTo(books.orders());
        assertThat(figures.path("lines").asInt()).isEqualTo(books.lines());
        assertThat(figures.path("units").asLong()).isEqualTo(books.units());
        assertThat(figures.path("customers").asInt()).isEqualTo(books.customers());
        assertThat(figures.at("/beforeDiscount/amount").asText())
                .isEqualTo(books.beforeDiscount().toPlainString());
        assertThat(figures.at("/subtotal/amount").asText())
                .isEqualTo(books.subtotal().toPlainString());
    }

    @Test
    void theOrdersAreConfirmedInTheOrderOfTheFile() {
        List<JsonNode> imported = all(
                "/orders",
                "orderedFrom",
                books.firstDay().toString(),
                "orderedTo",
                books.lastDay().toString());
        List<Long> numbers = IntStream.range(0, books.orders())
                .mapToObj(row -> imported.stream()
                        .filter(order -> order.path("externalId").asText().equals(books.prefix() + "O" + row))
                        .findFirst()
                        .orElseThrow()
                        .path("number")
                        .asLong())
                .toList();

        assertThat(imported)
                .hasSize(books.orders())
                .allMatch(order -> order.path("state").asText().equals("confirmed"));
        assertThat(numbers)
                .isEqualTo(IntStream.range(0, books.orders())
                        .mapToObj(row -> numbers.getFirst() + row)
                        .toList());
    }

    @Test
    void cellsAreReadAsTheyAreMeant() {
        JsonNode customer = customer(7);

        assertThat(customer.path("name").asText()).isEqualTo("Firma Größe 7");
        assertThat(customer.at("/address/street").asText()).isEqualTo("Rua do Paço, 7, bloco B");
        assertThat(customer.at("/address/postalCode").asText()).isEqualTo("01007");
        assertThat(customer.path("address").has("region")).isFalse();
        assertThat(customer(0).at("/address/region").asText()).isEqualTo("RJ");
        assertThat(customer.has("fax")).isFalse();
    }

    @Test
    void goingInAgainChangesNothing() {
        JsonNode figures = figures();
        List<JsonNode> rows = everything();

        JsonNode again = Imports.ended(austin, books.upload(confirming())).json();

        assertThat(again.path("status").asText()).as(again.toString()).isEqualTo("completed");
        assertThat(files(again))
                .containsExactly(
                        outcome("customers", 0, 0, books.customers()),
                        outcome("products", 0, 0, books.products()),
                        outcome("orders", 0, 0, books.orders()),
                        outcome("order_lines", 0, 0, books.lines()));
        assertThat(figures()).isEqualTo(figures);
        assertThat(everything()).isEqualTo(rows);
    }

    @Test
    void aTrialKeepsNothing() {
        Books other = Books.of(12, 9, 20, 7);

        JsonNode trial = Imports.ended(austin, other.upload(confirming().put("dryRun", true)))
                .json();

        assertThat(trial.path("status").asText()).as(trial.toString()).isEqualTo("completed");
        assertThat(trial.path("dryRun").asBoolean()).isTrue();
        assertThat(files(trial))
                .containsExactly(
                        outcome("customers", other.customers(), 0, 0),
                        outcome("products", other.products(), 0, 0),
                        outcome("orders", other.orders(), 0, 0),
                        outcome("order_lines", other.lines(), 0, 0));
        assertThat(all("/customers", "q", other.prefix())).isEmpty();
        assertThat(all("/products", "q", other.prefix())).isEmpty();
        assertThat(all("/orders", "q", other.prefix())).isEmpty();
    }

    @Test
    void aRowThatSaysSomethingNewIsTakenOver() {
        Books other = Books.of(3, 2, 2, 8);
        String customers = other.file("customers");
        Imports.ended(austin, onlyCustomers(customers));

        JsonNode job = Imports.ended(austin, onlyCustomers(customers.replace("Firma Größe 1,", "Firma Größer,")))
                .json();

        assertThat(files(job)).containsExactly(outcome("customers", 0, 1, 2));
        assertThat(all("/customers", "q", other.prefix()).stream()
                        .map(row -> row.path("name").asText()))
                .containsExactlyInAnyOrder("Firma Größe 0", "Firma Größer", "Firma Größe 2");
    }

    private JsonNode customer(int number) {
        return all("/customers", "q", books.prefix() + "C" + number).stream()
                .filter(row -> row.path("externalId").asText().equals(books.prefix() + "C" + number))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode figures() {
        return orders.figures(books.firstDay(), books.lastDay());
    }

    private List<JsonNode> everything() {
        List<JsonNode> rows = new ArrayList<>(all("/customers", "q", books.prefix()));
        rows.addAll(all("/products", "q", books.prefix()));
        rows.addAll(all("/orders", "q", books.prefix()));
        assertThat(rows).hasSize(books.customers() + books.products() + books.orders());
        return rows;
    }

    private List<JsonNode> all(String list, String... filter) {
        return Walk.through(austin, list, filter);
    }

    private static ObjectNode confirming() {
        return Json.object("confirmOrders", true);
    }

    private static Uploads onlyCustomers(String content) {
        return Uploads.with(Json.object("nullText", "NULL")).file("customers", Books.columns("customers"), content);
    }

    private static List<String> files(JsonNode job) {
        return job.path("files")
                .valueStream()
                .map(file -> {
                    assertThat(file.path("status").asText()).isEqualTo("done");
                    assertThat(file.path("errorCount").asInt()).isZero();
                    return outcome(
                            file.path("kind").asText(),
                            file.path("created").asInt(),
                            file.path("updated").asInt(),
                            file.path("unchanged").asInt());
                })
                .toList();
    }

    private static String outcome(String kind, int created, int updated, int unchanged) {
        return "%s: %d created, %d updated, %d unchanged".formatted(kind, created, updated, unchanged);
    }
}
