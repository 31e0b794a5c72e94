package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** Orders of one franchise, from draft to their end. */
public record Orders(Client franchise) {

    private static final LocalDate LONG_AGO = LocalDate.of(1901, 1, 1);
    private static final int DAYS = 30_000;

    /** A day on which, most likely, nobody ordered anything. */
    public static LocalDate quietDay() {
        return LONG_AGO.plusDays(ThreadLocalRandom.current().nextInt(DAYS));
    }

    public Answer place(JsonNode order) {
        return franchise.post("/orders").newKey().json(order).send().expect(201);
    }

    /** A draft with one line, of a new product at this price. */
    public Answer place(String price, int quantity) {
        return place(Bodies.order(Makers.customer(franchise), Bodies.line(product(price), quantity)));
    }

    public Answer place() {
        return place("10.00", 1);
    }

    public Answer placeEmpty() {
        return place(Bodies.order(Makers.customer(franchise)));
    }

    public String product(String price) {
        return franchise
                .post("/products")
                .json(Bodies.product(price))
                .send()
                .expect(201)
                .id();
    }

    public Answer read(Answer order) {
        return franchise.get(path(order)).send().expect(200);
    }

    public Answer change(Answer base, JsonNode patch) {
        return franchise.patch(path(base)).ifMatch(base).json(patch).send();
    }

    public Answer confirm(Answer base) {
        return franchise.post(path(base) + "/confirm").newKey().ifMatch(base).send();
    }

    public Answer cancel(Answer base) {
        return franchise
                .post(path(base) + "/cancel")
                .newKey()
                .ifMatch(base)
                .json(Json.object("reason", "The event was called off."))
                .send();
    }

    public JsonNode figures(LocalDate from, LocalDate to) {
        return franchise
                .get("/order-figures")
                .query("orderedFrom", from.toString())
                .query("orderedTo", to.toString())
                .send()
                .expect(200)
                .json();
    }

    public static String path(Answer order) {
        return "/orders/" + order.id();
    }
}
