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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with a broken row is refused where it is broken, and nothing of it is there. */
@SystemTest
class BrokenFilesIT {

    private static final String END = "\r\n";

    private final Client austin;
    private final Books books = Books.of(6, 5, 8, 11);

    BrokenFilesIT(RunningSystem system) {
        austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
    }

    @Test
    void aBrokenFileIsLeftOutWithThoseBehindItUntilItIsMended() {
        String broken = books.file("products").replaceFirst("(P2,.*?\",)[0-9.]+", "$1twelve");

        JsonNode refused = ended("products", broken);

        assertThat(refused.path("status").asText()).as(refused.toString()).isEqualTo("refused");
        assertThat(refused.path("files").findValuesAsText("status"))
                .containsExactly("done", "refused", "skipped", "skipped");
        assertThat(errors(refused, "products")).containsExactly("line 4, column 6, unitPrice: not_a_number");
        assertThat(refused.at("/files/1/errors/0/value").asText()).isEqualTo("twelve");
        assertThat(there("/customers")).hasSize(books.customers());
        assertThat(there("/products")).isEmpty();
        assertThat(there("/orders")).isEmpty();

        JsonNode mended = Imports.ended(austin, books.upload(Json.object())).json();

        assertThat(mended.path("status").asText()).as(mended.toString()).isEqualTo("completed");
        assertThat(mended.at("/files/0/unchanged").asInt()).isEqualTo(books.customers());
        assertThat(there("/products")).hasSize(books.products());
        assertThat(there("/orders")).hasSize(books.orders());
    }

    @ParameterizedTest
    @CsvSource({"customers, 1, customerID", "products, 1, productID", "orders, 1, orderID", "orderLines, 2, productID"})
    void aRowThatStandsThereTwiceIsRefused(String kind, int column, String name) {
        List<String> rows = rows(kind);
        rows.add(rows.getLast());

        JsonNode job = ended(kind, file(rows));

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("refused");
        assertThat(errors(job, kind))
                .containsExactly("line %d, column %d, %s: duplicate".formatted(rows.size(), column, name));
        if (kind.equals("orderLines")) {
            JsonNode figures = new Orders(austin).figures(books.firstDay(), books.lastDay());
            assertThat(figures.path("orders").asInt()).isEqualTo(books.orders());
            assertThat(figures.path("lines").asInt()).isZero();
        } else {
            assertThat(there("/" + kind)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "customers,  2, companyName, '',         required",
        "products,   2, productName, NULL,       required",
        "orders,     2, customerID,  nobody,     unknown_customer",
        "orders,     4, orderDate,   1996-02-30, not_a_date",
        "orderLines, 1, orderID,     nowhere,    unknown_order",
        "orderLines, 2, productID,   nothing,    unknown_product",
        "orderLines, 3, unitPrice,   -1,         negative",
        "orderLines, 4, quantity,    1.5,        not_a_whole_number",
        "orderLines, 5, discount,    1.01,       out_of_range"
    })
    void aCellThatCanNotBeIsTold(String kind, int column, String name, String value, String code) {
        List<String> rows = rows(kind);
        List<String> cells = new ArrayList<>(Arrays.asList(rows.get(2).split(",", -1)));
        cells.set(column - 1, value);
        rows.set(2, String.join(",", cells));

        JsonNode job = ended(kind, file(rows));

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("refused");
        assertThat(errors(job, kind)).containsExactly("line 3, column %d, %s: %s".formatted(column, name, code));
    }

    @ParameterizedTest
    @CsvSource({"'', empty_file", "'id', missing_column", "'id,name,name', duplicate_column"})
    void aHeaderThatDoesNotFitTheMappingIsTold(String header, String code) {
        JsonNode job = Imports.ended(austin, Uploads.with(Json.object()).customers(header))
                .json();

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("refused");
        assertThat(job.at("/files/0/errors").findValuesAsText("code")).containsExactly(code);
        assertThat(job.at("/files/0/errors/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void manyMistakesAreCountedAndTheFirstHundredTold() {
        String rows = ",nameless\n".repeat(250);

        JsonNode job = Imports.ended(austin, Uploads.with(Json.object()).customers("id,name\n" + rows))
                .json();

        assertThat(job.at("/files/0/errorCount").asInt()).isEqualTo(250);
        assertThat(job.at("/files/0/errors")).hasSize(100);
        assertThat(job.at("/files/0/errors/99/line").asInt()).isEqualTo(101);
    }

    @Test
    void confirmedOrdersAreNotRewritten() {
        Imports.ended(austin, books.upload(Json.object("confirmOrders", true)));
        List<JsonNode> before = there("/orders");
        String others = books.file("orderLines").replaceFirst(",[0-9]+,([0-9.]+\r\n)", ",777,$1");

        JsonNode job = ended("orderLines", others);

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("refused");
        assertThat(errors(job, "orderLines")).containsExactly("line 2, column 1, orderID: not_a_draft");
        assertThat(there("/orders")).isEqualTo(before);
    }

    /** The books with another content of one file. */
    private JsonNode ended(String kind, String content) {
        Uploads upload = books.upload(Json.object()).file(kind, Books.columns(kind), content);
        return Imports.ended(austin, upload).json();
    }

    /** The lines of a file, the header being the first. */
    private List<String> rows(String kind) {
        return new ArrayList<>(books.file(kind).lines().toList());
    }

    private static String file(List<String> rows) {
        return String.join(END, rows) + END;
    }

    private static List<String> errors(JsonNode job, String kind) {
        JsonNode file = job.path("files").path(Books.KINDS.indexOf(kind));
        assertThat(file.path("status").asText()).as(job.toString()).isEqualTo("refused");
        return file.path("errors")
                .valueStream()
                .map(error -> "line %d, column %d, %s: %s"
                        .formatted(
                                error.path("line").asInt(),
                                error.path("column").asInt(),
                                error.path("columnName").asText(),
                                error.path("code").asText()))
                .toList();
    }

    private List<JsonNode> there(String list) {
        return Walk.through(austin, list, "q", books.prefix());
    }
}
