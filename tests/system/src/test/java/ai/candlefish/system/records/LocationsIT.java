package ai.candlefish.system.records;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Examples;
import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Locations;
import ai.candlefish.harness.data.Makers;
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

@SystemTest
class LocationsIT {

    private final Client austin;

    LocationsIT(RunningSystem system) {
        austin = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
    }

    @Test
    void keepsEverythingThatCanBeSaid() {
        ObjectNode said = (ObjectNode)
                Examples.of(Contract.present().input(Contract.present().operation("createLocation")));

        Answer opened = austin.post("/locations").json(said).send().expect(201);
        Answer read = Locations.read(austin, opened.id());

        assertThat(opened.location()).isEqualTo("/api/v1/franchises/paintbox-austin/locations/" + opened.id());
        assertThat(read.json()).isEqualTo(opened.json());
        ObjectNode kept = (ObjectNode) read.json();
        kept.remove(List.of("id", "state", "primary", "allowedTransitions", "createdAt", "updatedAt"));
        assertThat(kept).isEqualTo(said);
    }

    @Test
    void changesTheRatesAndLeavesTheRest() {
        Answer opened = austin.post("/locations")
                .json(Bodies.location().put("phone", "(512) 555-0101"))
                .send()
                .expect(201);
        JsonNode rates = Json.list(List.of(
                Json.object("taxClass", "standard", "percent", "8.25"),
                Json.object("taxClass", "reduced", "percent", "2")));

        Answer changed = austin.patch("/locations/" + opened.id())
                .ifMatch(opened)
                .json(Json.object("taxRates", rates))
                .send()
                .expect(200);

        assertThat(changed.json().path("taxRates").findValuesAsText("taxClass")).containsExactly("reduced", "standard");
        assertThat(changed.json().path("phone").asText()).isEqualTo("(512) 555-0101");
        assertThat(changed.etag()).isNotEqualTo(opened.etag());
        austin.patch("/locations/" + opened.id())
                .ifMatch(opened)
                .json(Json.cleared("phone"))
                .send()
                .expect(412);
    }

    @Test
    void refusesWhatNoLocationCanHave() {
        ObjectNode twice = Bodies.location();
        twice.put("timeZone", "America/Atlantis");
        twice.set(
                "taxRates",
                Json.list(List.of(
                        Json.object("taxClass", "standard", "percent", "8"),
                        Json.object("taxClass", "standard", "percent", "9"))));
        ObjectNode tooMuch = Bodies.location();
        tooMuch.set("taxRates", Json.list(List.of(Json.object("taxClass", "standard", "percent", "100.01"))));

        austin.post("/locations")
                .json(twice)
                .send()
                .expect(422)
                .pointsAt("/timeZone")
                .pointsAt("/taxRates/1/taxClass");
        austin.post("/locations").json(tooMuch).send().expect(400).pointsAt("/taxRates/0/percent");
        austin.post("/locations").json(Bodies.location("Austin")).send().expect(409, "name_taken");
    }

    @Test
    void nothingNewIsPlacedAtAClosedLocation() {
        String location = Makers.location(austin);
        ObjectNode order = Bodies.order(Makers.customer(austin), Bodies.line(Makers.product(austin), 1))
                .put("locationId", location);
        Answer before = austin.post("/orders").newKey().json(order).send().expect(201);

        Locations.act(austin, location, "close");

        austin.post("/orders").newKey().json(order).send().expect(422).pointsAt("/locationId");
        assertThat(offered()).doesNotContain(location);
        austin.patch("/orders/" + before.id())
                .ifMatch(before)
                .json(Json.object("notes", "Stays where it is."))
                .send()
                .expect(200);
        Locations.act(austin, location, "reopen");
        austin.post("/orders").newKey().json(order).send().expect(201);
    }

    @Test
    void oneIsPrimaryWhoeverAsksAtTheSameTime() {
        String primary = offered().getFirst();
        List<String> wanted = List.of(Makers.location(austin), Makers.location(austin), Makers.location(austin));
        List<Answer> present =
                wanted.stream().map(id -> Locations.read(austin, id)).toList();

        Parallel.times(
                wanted.size(),
                at -> austin.post("/locations/%s/make-primary".formatted(wanted.get(at)))
                        .newKey()
                        .ifMatch(present.get(at))
                        .send()
                        .expect(200));

        List<String> primaries = all().valueStream()
                .filter(location -> location.path("primary").asBoolean())
                .map(location -> location.path("id").asText())
                .toList();
        assertThat(primaries).hasSize(1).isSubsetOf(wanted);
        assertThat(offered().getFirst()).isEqualTo(primaries.getFirst());
        assertThat(Locations.attempt(austin, primaries.getFirst(), "close")
                        .expect(409, "transition_blocked")
                        .text())
                .contains("Make another one primary first");
        Locations.act(austin, primary, "make-primary");
    }

    /** The ids that the franchise offers to records, the primary one first. */
    private List<String> offered() {
        return austin.get("").send().expect(200).json().path("locations").findValuesAsText("id");
    }

    private JsonNode all() {
        return austin.get("/locations")
                .query("limit", "200")
                .send()
                .expect(200)
                .json()
                .path("items");
    }
}
