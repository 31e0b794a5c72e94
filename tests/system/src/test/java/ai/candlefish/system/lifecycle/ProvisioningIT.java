package ai.candlefish.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Estate;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HQ requests a franchise, has it set up, and its owner works in it. */
@SystemTest
class ProvisioningIT {

    private static final int AT_ONCE = 6;

    private final RunningSystem system;
    private final Client hq;
    private final Estate estate;

    ProvisioningIT(RunningSystem system) {
        this.system = system;
        this.hq = system.as(Person.HQ);
        this.estate = new Estate(system);
    }

    @Test
    void aRequestedFranchiseBecomesActiveByItselfAndItsOwnerWorksThere() {
        Answer requested = HqFranchises.request(hq);
        String slug = requested.id();

        Answer active = HqFranchises.active(hq, requested);

        assertThat(requested.json().path("state").asText()).isEqualTo("requested");
        assertThat(active.json().path("locations")).isEqualTo(requested.json().path("locations"));
        assertThat(active.json().path("schemaState").asText()).isEqualTo("current");
        estate.requireOneOfEach(slug);
        JsonNode progress = HqFranchises.progress(hq, slug);
        assertThat(progress.path("status").asText()).isEqualTo("completed");
        assertThat(progress.at("/progress/percent").asInt()).isEqualTo(100);
        assertThat(progress.path("steps").findValuesAsText("state")).containsOnly("done");
        Client owner = estate.ownerSignsIn(requested);
        assertThat(owner.api()
                        .get("/me")
                        .send()
                        .expect(200)
                        .json()
                        .at("/memberships/0/franchiseId")
                        .asText())
                .isEqualTo(slug);
        Orders orders = new Orders(owner.in(slug));
        orders.confirm(orders.place()).expect(200);
    }

    @Test
    void nobodyButHqKnowsOfAFranchiseBeforeItIsActive() {
        String slug = HqFranchises.request(hq).id();

        Answer foreign = system.as(Person.DENVER_OWNER).in(slug).get("").send().expect(404);
        Answer unknown =
                system.as(Person.DENVER_OWNER).in("nowhere").get("").send().expect(404);

        assertThat(foreign.withoutOccasion()).isEqualTo(unknown.withoutOccasion());
        hq.in(slug).get("/provisioning").send().expect(404);
        hq.in(slug).get("/customers").send().expect(404);
    }

    @Test
    void theSameKeyRequestsOnce() {
        ObjectNode input = HqFranchises.input();
        String key = Bodies.unique("key").replace(' ', '-');

        Answer first = hq.api().post("/franchises").key(key).json(input).send().expect(201);
        Answer second = hq.api().post("/franchises").key(key).json(input).send().expect(201);

        assertThat(second.isReplayed()).isTrue();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aSlugIsGivenOnceHoweverManyAskForIt() {
        ObjectNode input = HqFranchises.input();

        List<Answer> answers = Parallel.times(
                AT_ONCE,
                number -> hq.api().post("/franchises").newKey().json(input).send());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.expect(409, "franchise_taken"));
    }

    @Test
    void whatThereIsNotIsPointedAt() {
        ObjectNode input = HqFranchises.input();
        input.put("currency", "XXZ");
        input.set(
                "locations",
                Json.list(List.of(
                        Json.object("name", "Main Street", "timeZone", "Mars/Olympus"),
                        HqFranchises.location("Main Street"))));

        Answer refused =
                hq.api().post("/franchises").newKey().json(input).send().expect(422);

        refused.pointsAt("/currency").pointsAt("/locations/0/timeZone").pointsAt("/locations/1/name");
    }

    @Test
    void aFranchiseNeedsALocation() {
        ObjectNode input = HqFranchises.input();
        input.set("locations", Json.list(List.of()));

        hq.api().post("/franchises").newKey().json(input).send().expect(400).pointsAt("/locations");
    }

    @Test
    void ofManyThatProvisionAtOnceOneIsHeard() {
        Answer requested = HqFranchises.request(hq);

        List<Answer> answers = Parallel.times(
                AT_ONCE,
                number -> hq.in(requested.id())
                        .post("/provision")
                        .ifMatch(requested)
                        .newKey()
                        .send());

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(1);
        assertThat(answers.stream().map(Answer::status).distinct()).isSubsetOf(202, 409, 412);
        HqFranchises.awaitActive(hq, requested.id());
        estate.requireOneOfEach(requested.id());
    }

    @Test
    void whatIsSetUpIsNotSetUpAgain() {
        String slug = HqFranchises.inState(hq, "active");

        Answer refused = hq.in(slug)
                .post("/provision")
                .ifMatch(HqFranchises.read(hq, slug))
                .newKey()
                .send()
                .expect(409, "illegal_transition");

        assertThat(refused.json().path("allowedTransitions").findValuesAsText("transition"))
                .containsExactly("suspend", "offboard");
    }

    @Test
    void changesSayWhatTheyAreBasedOn() {
        Answer requested = HqFranchises.request(hq);
        String slug = requested.id();

        hq.in(slug).post("/provision").newKey().send().expect(428);
        hq.in(slug).patch("").json(Json.object("name", "x")).send().expect(428);
        Answer renamed = hq.in(slug)
                .patch("")
                .ifMatch(requested)
                .json(Json.object("name", "Renamed"))
                .send()
                .expect(200);
        hq.in(slug).post("/provision").ifMatch(requested).newKey().send().expect(412);

        assertThat(HqFranchises.read(hq, slug).json()).isEqualTo(renamed.json());
    }

    @Test
    void whatProvisioningUsesCanBeChangedUntilThen() {
        Answer requested = HqFranchises.request(hq);
        String slug = requested.id();
        ObjectNode change = Json.object("blueprint", "painting", "currency", "EUR");
        change.set("locations", Json.list(List.of(HqFranchises.location("Elsewhere"))));

        Answer changed =
                hq.in(slug).patch("").ifMatch(requested).json(change).send().expect(200);
        Answer active = HqFranchises.active(hq, changed);
        Answer late = hq.in(slug)
                .patch("")
                .ifMatch(active)
                .json(Json.object("currency", "USD"))
                .send()
                .expect(409, "fixed_by_provisioning");
        Answer renamed = hq.in(slug)
                .patch("")
                .ifMatch(active)
                .json(Json.object("name", "Renamed"))
                .send()
                .expect(200);

        assertThat(active.json().path("locations").findValuesAsText("name")).containsExactly("Elsewhere");
        assertThat(active.json().path("currency").asText()).isEqualTo("EUR");
        assertThat(late.json().path("detail").asText()).contains("the currency");
        assertThat(renamed.json().path("name").asText()).isEqualTo("Renamed");
    }

    @Test
    void aSlugNeverChanges() {
        Answer requested = HqFranchises.request(hq);

        hq.in(requested.id())
                .patch("")
                .ifMatch(requested)
                .json(Json.object("id", HqFranchises.slug()))
                .send()
                .expect(400)
                .pointsAt("/id");
    }

    @Test
    void whoDidWhatIsKeptAndCanNotBeChanged() throws Exception {
        String slug = HqFranchises.active(hq, HqFranchises.request(hq)).id();

        JsonNode first = hq.in(slug)
                .get("/history")
                .query("limit", "2")
                .send()
                .expect(200)
                .json();
        JsonNode second = hq.in(slug)
                .get("/history")
                .query("limit", "2")
                .query("cursor", first.path("nextCursor").asText())
                .send()
                .expect(200)
                .json();

        assertThat(first.path("items").findValuesAsText("event")).containsExactly("activated", "provisioning_started");
        assertThat(second.path("items").findValuesAsText("event")).containsExactly("requested");
        assertThat(second.at("/items/0/by").asText()).isEqualTo("Helen Quist");
        assertThat(second.has("nextCursor")).isFalse();
        estate.requireHistoryIsOnlyAddedTo();
    }

    @Test
    void hqFindsFranchisesByTheirState() {
        Answer requested = HqFranchises.request(hq);

        JsonNode newestFirst = hq.api()
                .get("/franchises")
                .query("state", "requested")
                .query("sort", "-createdAt")
                .query("q", requested.id())
                .send()
                .expect(200)
                .json();
        JsonNode active = hq.api()
                .get("/franchises")
                .query("state", "active")
                .query("q", requested.id())
                .send()
                .expect(200)
                .json();

        assertThat(newestFirst.path("items").findValuesAsText("id")).containsExactly(requested.id());
        assertThat(active.path("items")).isEmpty();
    }
}
