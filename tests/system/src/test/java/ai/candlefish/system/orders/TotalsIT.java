package ai.candlefish.system.orders;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure is exact, rounded once and half up, and the same wherever it is shown. */
@SystemTest
class TotalsIT {

    private static final int SEED = 4711;
    private static final int MANY_LINES = 120;

    private final Client boulder;
    private final Orders orders;

    TotalsIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
        orders = new Orders(boulder);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 14.00, 0, 168.00, 168.00",
        "3, 0.335, 0, 1.01, 1.01",
        "1, 0.005, 0, 0.01, 0.01",
        "1, 0.0049, 0, 0.00, 0.00",
        "1, 0.01, 50, 0.01, 0.01",
        "1, 10.00, 33.3333, 10.00, 6.67",
        "7, 1.999, 15, 13.99, 11.89",
        "5, 34.80, 100, 174.00, 0.00",
        "20, 263.5, 15, 5270.00, 4479.50",
        "1, 1.005, 0.0001, 1.01, 1.00",
        "1000000, 9999999.9999, 0, 9999999999900.00, 9999999999900.00"
    })
    void roundsALineOnceAndHalfUp(int quantity, String price, String discount, String beforeDiscount, String total) {
        ObjectNode line = Bodies.line(orders.product("1.00"), quantity)
                .put("discountPercent", discount)
                .set("unitPrice", Json.money(price));

        JsonNode order =
                orders.place(Bodies.order(Makers.customer(boulder), line)).json();

        assertThat(amount(order.at("/lines/0/beforeDiscount"))).isEqualTo(beforeDiscount);
        assertThat(amount(order.at("/lines/0/total"))).isEqualTo(total);
        requireConsistent(order);
    }

    @Test
    void addsUpManyLinesExactly() {
        Random random = new Random(SEED);
        List<String> products = List.of(orders.product("1"), orders.product("2"), orders.product("3"));
        List<ObjectNode> lines = IntStream.range(0, MANY_LINES)
                .mapToObj(number -> Bodies.line(products.get(number % 3), 1 + random.nextInt(500))
                        .put(
                                "discountPercent",
                                BigDecimal.valueOf(random.nextInt(1_000_000), 4).toPlainString())
                        .<ObjectNode>set(
                                "unitPrice",
                                Json.money(BigDecimal.valueOf(random.nextInt(10_000_000), 4)
                                        .toPlainString())))
                .toList();

        JsonNode order = orders.place(Json.object("customerId", Makers.customer(boulder), "lines", Json.list(lines)))
                .json();

        BigDecimal subtotal = lines.stream().map(line -> expected(line, true)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal before = lines.stream().map(line -> expected(line, false)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(order.path("lines")).hasSize(MANY_LINES);
        assertThat(amount(order.at("/totals/subtotal"))).isEqualTo(subtotal.toPlainString());
        assertThat(amount(order.at("/totals/beforeDiscount"))).isEqualTo(before.toPlainString());
        requireConsistent(order);
    }

    @Test
    void showsTheSameFiguresInPreviewOrderListAndSums() {
        ObjectNode line = Bodies.line(orders.product("19.9999"), 7).put("discountPercent", "12.5");
        var day = Orders.quietDay();

        JsonNode preview = boulder.post("/order-previews")
                .json(Json.object("lines", List.of(line)))
                .send()
                .expect(200)
                .json();
        Answer order = orders.place(Bodies.order(Makers.customer(boulder), line).put("orderedOn", day.toString()));
        JsonNode listed = boulder.get("/orders")
                .query("orderedFrom", day.toString())
                .query("orderedTo", day.toString())
                .send()
                .json()
                .at("/items/0");
        JsonNode sums = orders.figures(day, day);

        assertThat(preview.path("totals")).isEqualTo(order.json().path("totals"));
        ObjectNode ordered = (ObjectNode) order.json().at("/lines/0");
        ordered.remove("id");
        assertThat(preview.at("/lines/0")).isEqualTo(ordered);
        assertThat(listed.path("id").asText()).isEqualTo(order.id());
        assertThat(listed.path("total")).isEqualTo(order.json().at("/totals/total"));
        assertThat(sums.path("subtotal")).isEqualTo(order.json().at("/totals/subtotal"));
        assertThat(sums.path("beforeDiscount")).isEqualTo(order.json().at("/totals/beforeDiscount"));
        assertThat(sums.path("discount")).isEqualTo(order.json().at("/totals/discount"));
    }

    @Test
    void previewsWithoutKeepingAnything() {
        String product = orders.product("5");
        int before = boulder.get("/orders")
                .query("limit", "1")
                .send()
                .json()
                .path("items")
                .size();

        boulder.post("/order-previews")
                .json(Json.object("lines", List.of(Bodies.line(product, 1))))
                .send()
                .expect(200);
        JsonNode empty = boulder.post("/order-previews")
                .json(Json.object("lines", List.of()))
                .send()
                .expect(200)
                .json();

        assertThat(amount(empty.at("/totals/total"))).isEqualTo("0.00");
        assertThat(boulder.get("/orders").query("limit", "1").send().json().path("items"))
                .hasSize(before);
    }

    @Test
    void refusesSumsThatNobodyCouldWrite() {
        ObjectNode line = Bodies.line(orders.product("1"), 1_000_000).set("unitPrice", Json.money("9999999999999"));

        boulder.post("/orders")
                .newKey()
                .json(Bodies.order(Makers.customer(boulder), line))
                .send()
                .expect(422)
                .pointsAt("/lines");
    }

    private static BigDecimal expected(JsonNode line, boolean discounted) {
        BigDecimal exact = new BigDecimal(line.at("/unitPrice/amount").asText())
                .multiply(BigDecimal.valueOf(line.path("quantity").asInt()));
        BigDecimal share = BigDecimal.ONE.subtract(
                new BigDecimal(line.path("discountPercent").asText()).movePointLeft(2));
        return (discounted ? exact.multiply(share) : exact).setScale(2, RoundingMode.HALF_UP);
    }

    private static void requireConsistent(JsonNode order) {
        BigDecimal lines = order.path("lines")
                .valueStream()
                .map(line -> new BigDecimal(amount(line.path("total"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal before = new BigDecimal(amount(order.at("/totals/beforeDiscount")));
        BigDecimal discount = new BigDecimal(amount(order.at("/totals/discount")));
        assertThat(amount(order.at("/totals/subtotal"))).isEqualTo(lines.toPlainString());
        assertThat(before.subtract(discount)).isEqualTo(lines);
        assertThat(order.at("/totals/total")).isEqualTo(order.at("/totals/subtotal"));
    }

    private static String amount(JsonNode money) {
        return money.path("amount").asText();
    }
}
