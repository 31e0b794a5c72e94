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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@SystemTest
class OrderLifeIT {

    private final Client boulder;
    private final Orders orders;

    OrderLifeIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
        orders = new Orders(boulder);
    }

    @Test
    void goesFromDraftToConfirmedToCancelledAndTellsWho() {
        Answer draft = orders.place();
        Answer confirmed = orders.confirm(draft).expect(200);
        Answer cancelled = orders.cancel(confirmed).expect(200);

        assertThat(transitions(draft.json())).containsExactly("confirm true", "cancel true");
        assertThat(transitions(confirmed.json())).containsExactly("cancel true");
        assertThat(transitions(cancelled.json())).isEmpty();
        assertThat(draft.json().has("number")).isFalse();
        assertThat(confirmed.json().path("state").asText()).isEqualTo("confirmed");
        assertThat(cancelled.json().path("cancelReason").asText()).isEqualTo("The event was called off.");
        assertThat(cancelled.json().path("history").findValuesAsText("event"))
                .containsExactly("cancelled", "confirmed", "created");
        assertThat(cancelled.json().path("history").findValuesAsText("by")).containsOnly("Ben Castellano");
        assertThat(orders.read(draft).json()).isEqualTo(cancelled.json());
    }

    @Test
    void saysWhatBlocksAConfirmation() {
        Answer empty = orders.placeEmpty();

        Answer refused = orders.confirm(empty).expect(409, "transition_blocked");

        assertThat(transitions(empty.json())).containsExactly("confirm false", "cancel true");
        assertThat(refused.json().path("allowedTransitions"))
                .isEqualTo(empty.json().path("allowedTransitions"));
        assertThat(refused.json().at("/allowedTransitions/0/blockedBy/0/code").asText())
                .isEqualTo("no_lines");
        assertThat(orders.read(empty).json()).isEqualTo(empty.json());
    }

    @Test
    void saysWhatIsAllowedInPlaceOfWhatIsNot() {
        Answer confirmed = orders.confirm(orders.place()).expect(200);
        Answer cancelled = orders.cancel(orders.place()).expect(200);

        Answer confirmedTwice = orders.confirm(confirmed).expect(409, "illegal_transition");
        Answer edited =
                orders.change(confirmed, Json.object("notes", "too late")).expect(409);
        Answer cancelledTwice = orders.cancel(cancelled).expect(409, "illegal_transition");
        Answer revived = orders.confirm(cancelled).expect(409, "illegal_transition");

        assertThat(transitions(confirmedTwice.json())).containsExactly("cancel true");
        assertThat(transitions(edited.json())).containsExactly("cancel true");
        assertThat(transitions(cancelledTwice.json())).isEmpty();
        assertThat(transitions(revived.json())).isEmpty();
        assertThat(orders.read(confirmed).json()).isEqualTo(confirmed.json());
        assertThat(orders.read(cancelled).json()).isEqualTo(cancelled.json());
    }

    @Test
    void keepsItsPricesAndNamesWhenTheCatalogChanges() {
        String product = orders.product("10.00");
        Answer draft = orders.place(Bodies.order(Makers.customer(boulder), Bodies.line(product, 2)));
        Answer confirmed = orders.confirm(draft).expect(200);
        JsonNode lines = confirmed.json().path("lines");

        Answer present = boulder.get("/products/" + product).send();
        boulder.patch("/products/" + product)
                .ifMatch(present)
                .json(Json.object("name", "Dearer", "unitPrice", Json.money("99.00"), "discontinued", true))
                .send()
                .expect(200);

        assertThat(orders.read(confirmed).json().path("lines")).isEqualTo(lines);
        assertThat(orders.read(confirmed).json().path("totals"))
                .isEqualTo(confirmed.json().path("totals"));
    }

    @Test
    void takesTheCatalogsPriceWhereNoneIsGiven() {
        JsonNode line = orders.place("12.3456", 1).json().at("/lines/0");

        assertThat(line.at("/unitPrice/amount").asText()).isEqualTo("12.3456");
        assertThat(line.path("discountPercent").asText()).isEqualTo("0");
    }

    @Test
    void takesTodayAtThePrimaryLocationWhereNothingIsSaid() {
        String primary = boulder.get("").send().json().at("/locations/0/id").asText();
        LocalDate before = LocalDate.now(ZoneId.of("America/Denver"));
        JsonNode order = orders.place().json();
        LocalDate after = LocalDate.now(ZoneId.of("America/Denver"));

        assertThat(LocalDate.parse(order.path("orderedOn").asText())).isBetween(before, after);
        assertThat(order.at("/location/id").asText()).isEqualTo(primary);
        assertThat(order.at("/location/timeZone").asText()).isEqualTo("America/Denver");
    }

    @Test
    void replacesItsLinesAndKeepsWhatIsNotNamed() {
        Answer draft = orders.place("10.00", 1);
        String other = orders.product("7.00");

        JsonNode changed = orders.change(draft, Json.object("lines", List.of(Bodies.line(other, 3))))
                .expect(200)
                .json();

        assertThat(changed.path("lines")).hasSize(1);
        assertThat(changed.at("/lines/0/productId").asText()).isEqualTo(other);
        assertThat(changed.at("/totals/total/amount").asText()).isEqualTo("21.00");
        assertThat(changed.path("units").asInt()).isEqualTo(3);
        assertThat(changed.path("customer")).isEqualTo(draft.json().path("customer"));
        assertThat(changed.path("orderedOn")).isEqualTo(draft.json().path("orderedOn"));
        assertThat(changed.at("/history/0/event").asText()).isEqualTo("changed");
    }

    @Test
    void refusesWhatCanNotBeOrdered() {
        String customer = Makers.customer(boulder);
        String discontinued = boulder.post("/products")
                .json(Bodies.product().put("discontinued", true))
                .send()
                .id();
        String product = orders.product("1");
        ObjectNode inEuro = Bodies.line(product, 1).set("unitPrice", Json.object("amount", "1", "currency", "EUR"));

        place(Bodies.order(customer, Bodies.line(discontinued, 1))).expect(422).pointsAt("/lines/0/productId");
        place(Bodies.order(customer, Bodies.line(product, 1), inEuro))
                .expect(422)
                .pointsAt("/lines/1/unitPrice/currency");
        place(Bodies.order(customer).put("orderedOn", "2026-11-20").put("requiredOn", "2026-11-19"))
                .expect(400)
                .pointsAt("/requiredOn");
    }

    @Test
    void isFoundByNumberExternalIdCustomerStateAndDay() {
        LocalDate day = Orders.quietDay();
        String name = Bodies.unique("Findable");
        String customer =
                boulder.post("/customers").json(Bodies.customer(name)).send().id();
        String externalId = Bodies.unique("x");
        Answer order = orders.confirm(orders.place(Bodies.order(customer, Bodies.line(orders.product("1"), 1))
                        .put("externalId", externalId)
                        .put("orderedOn", day.toString())))
                .expect(200);

        assertThat(found("q", order.json().path("number").asText())).contains(order.id());
        assertThat(found("q", externalId)).containsExactly(order.id());
        assertThat(found("q", name)).containsExactly(order.id());
        assertThat(found("customerId", customer)).containsExactly(order.id());
        assertThat(found("customerId", customer, "state", "confirmed")).containsExactly(order.id());
        assertThat(found("customerId", customer, "state", "draft")).isEmpty();
        assertThat(found("customerId", customer, "orderedFrom", day.toString(), "orderedTo", day.toString()))
                .containsExactly(order.id());
        assertThat(found("customerId", customer, "orderedFrom", day.plusDays(1).toString()))
                .isEmpty();
        assertThat(found("customerId", customer, "orderedTo", day.minusDays(1).toString()))
                .isEmpty();
    }

    @Test
    void isCountedInTheFiguresUntilItIsCancelled() {
        LocalDate day = Orders.quietDay();
        ObjectNode body = Bodies.order(Makers.customer(boulder), Bodies.line(orders.product("2.50"), 4))
                .put("orderedOn", day.toString());
        Answer draft = orders.place(body);
        Answer confirmed = orders.confirm(orders.place(body)).expect(200);

        JsonNode before = orders.figures(day, day);
        orders.cancel(confirmed).expect(200);
        JsonNode after = orders.figures(day, day);

        assertThat(before.path("orders").asInt()).isEqualTo(2);
        assertThat(before.path("units").asInt()).isEqualTo(8);
        assertThat(before.path("customers").asInt()).isEqualTo(1);
        assertThat(before.at("/subtotal/amount").asText()).isEqualTo("20.00");
        assertThat(states(before)).containsExactly("draft 1 10.00", "confirmed 1 10.00", "cancelled 0 0.00");
        assertThat(after.path("orders").asInt()).isEqualTo(1);
        assertThat(after.path("lines").asInt()).isEqualTo(1);
        assertThat(states(after)).containsExactly("draft 1 10.00", "confirmed 0 0.00", "cancelled 1 10.00");
        assertThat(after.at("/byMonth/0/month").asText())
                .isEqualTo(day.toString().substring(0, 7));
        assertThat(after.at("/byMonth/0/subtotal/amount").asText()).isEqualTo("10.00");
        assertThat(draft.json().path("state").asText()).isEqualTo("draft");
    }

    private Answer place(JsonNode order) {
        return boulder.post("/orders").newKey().json(order).send();
    }

    private List<String> found(String... filter) {
        var call = boulder.get("/orders").query("sort", "-createdAt");
        for (int at = 0; at < filter.length; at += 2) {
            call.query(filter[at], filter[at + 1]);
        }
        return call.send()
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static List<String> states(JsonNode figures) {
        return figures.path("byState")
                .valueStream()
                .map(state -> "%s %s %s"
                        .formatted(
                                state.path("state").asText(),
                                state.path("orders").asText(),
                                state.at("/subtotal/amount").asText()))
                .toList();
    }

    private static List<String> transitions(JsonNode shown) {
        return shown.path("allowedTransitions")
                .valueStream()
                .map(option -> option.path("transition").asText() + " "
                        + option.path("allowed").asText())
                .toList();
    }
}
