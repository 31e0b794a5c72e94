package ai.candlefish.system.orders;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request that carries the key of an earlier one has its answer and no further effect. */
@SystemTest
class RepeatedRequestsIT {

    private static final int AT_ONCE = 100;

    private final Client boulder;
    private final Client floater;
    private final Orders orders;
    private final String key = UUID.randomUUID().toString();

    RepeatedRequestsIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
        floater = system.as(Person.FLOATER).in(RunningSystem.BOULDER);
        orders = new Orders(boulder);
    }

    @Test
    void aHundredAtTheSameTimeMakeOneOrder() {
        String customer = Makers.customer(boulder);
        JsonNode body = Bodies.order(customer, Bodies.line(Makers.product(boulder), 1));

        List<Answer> answers = Parallel.times(AT_ONCE, number -> create(body));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201 && !answer.isReplayed())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expect(409, "request_in_flight"));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::id)
                        .distinct())
                .hasSize(1);
        assertThat(ordersOf(customer)).hasSize(1);
        create(body).expect(201);
        assertThat(ordersOf(customer)).hasSize(1);
    }

    @Test
    void theAnswerIsTheFirstOneAgainToTheLetter() {
        JsonNode body = Bodies.order(Makers.customer(boulder), Bodies.line(Makers.product(boulder), 1));
        Answer first = create(body).expect(201);
        orders.confirm(first).expect(200);

        Answer again = create(body).expect(201);

        assertThat(again.isReplayed()).isTrue();
        assertThat(first.isReplayed()).isFalse();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.etag()).isEqualTo(first.etag());
    }

    @Test
    void aConfirmationThatIsRepeatedGivesTheSameNumber() {
        Answer draft = orders.place();
        String path = Orders.path(draft) + "/confirm";

        Answer first = boulder.post(path).key(key).ifMatch(draft).send().expect(200);
        Answer again = boulder.post(path).key(key).ifMatch(draft).send().expect(200);

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.json().path("number")).isEqualTo(first.json().path("number"));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String customer = Makers.customer(boulder);
        create(Bodies.order(customer)).expect(201);

        create(Bodies.order(customer).put("notes", "another")).expect(422, "idempotency_key_reused");

        assertThat(ordersOf(customer)).hasSize(1);
    }

    @Test
    void theSameBodyWrittenOtherwiseIsTheSame() {
        String customer = Makers.customer(boulder);
        Answer first = boulder.post("/orders")
                .key(key)
                .json("{\"customerId\":\"" + customer + "\",\"lines\":[]}")
                .send()
                .expect(201);

        Answer again = boulder.post("/orders")
                .key(key)
                .json("{ \"lines\" : [ ],\n \"customerId\" : \"" + customer + "\" }")
                .send()
                .expect(201);

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void aRefusedRequestMayTryAgainWithItsKey() {
        String customer = Makers.customer(boulder);

        create(Bodies.order(customer, Bodies.line(UUID.randomUUID().toString(), 1)))
                .expect(422);
        Answer corrected = create(Bodies.order(customer)).expect(201);

        assertThat(corrected.isReplayed()).isFalse();
    }

    @Test
    void aKeyBelongsToWhoUsedItAndWhere() {
        JsonNode customer = Bodies.customer();
        Answer ofOwner =
                boulder.post("/customers").key(key).json(customer).send().expect(201);

        Answer ofFloater = floater.post("/customers")
                .key(key)
                .json(Json.object("name", "Another"))
                .send()
                .expect(201);
        Answer elsewhere =
                boulder.post("/products").key(key).json(Bodies.product()).send().expect(201);

        assertThat(ofFloater.isReplayed()).isFalse();
        assertThat(ofFloater.id()).isNotEqualTo(ofOwner.id());
        assertThat(elsewhere.isReplayed()).isFalse();
    }

    private Answer create(JsonNode body) {
        return boulder.post("/orders").key(key).json(body).send();
    }

    private JsonNode ordersOf(String customer) {
        return boulder.get("/orders")
                .query("customerId", customer)
                .send()
                .expect(200)
                .json()
                .path("items");
    }
}
