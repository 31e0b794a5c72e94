package ai.candlefish.system.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

@SystemTest
class NetworkIT {

    private static final String REASON = "The royalties of two months are outstanding.";

    private final RunningSystem system;
    private final Client hq;

    NetworkIT(RunningSystem system) {
        this.system = system;
        this.hq = system.as(Person.HQ);
    }

    @Test
    void aFranchiseThatIsSuspendedIsAConcernUntilItIsResumed() {
        Answer active = HqFranchises.active(hq, HqFranchises.request(hq));
        int suspended = inState("suspended");

        Answer franchise = HqFranchises.suspend(hq, active, REASON);

        assertThat(inState("suspended")).isEqualTo(suspended + 1);
        assertThat(concerns(active.id())).singleElement().satisfies(concern -> {
            assertThat(concern.path("concern").asText()).isEqualTo("suspended");
            assertThat(concern.path("reason").asText()).isEqualTo(REASON);
            assertThat(concern.path("franchiseName").asText())
                    .isEqualTo(active.json().path("name").asText());
        });
        HqFranchises.resume(hq, franchise);
        assertThat(concerns(active.id())).isEmpty();
    }

    @Test
    void countsWhoBelongsAndWhereSomethingWasChanged() {
        Makers.customer(system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN));

        JsonNode network = network();

        assertThat(network.path("changedLately").asInt()).isPositive();
        assertThat(network.path("people").asInt()).isGreaterThanOrEqualTo(Person.values().length - 1);
        assertThat(network.path("states")
                        .valueStream()
                        .mapToInt(state -> state.path("franchises").asInt())
                        .sum())
                .isEqualTo(network.path("franchises").asInt());
    }

    @Test
    void theAuditHasWhatWasDoneToAnyFranchiseTheNewestFirst() {
        Answer active = HqFranchises.active(hq, HqFranchises.request(hq));
        HqFranchises.suspend(hq, active, REASON);

        JsonNode first = audit("limit", "1").path("items").path(0);
        assertThat(first.path("franchiseId").asText()).isEqualTo(active.id());
        assertThat(first.path("event").asText()).isEqualTo("suspended");
        assertThat(first.path("reason").asText()).isEqualTo(REASON);
        HqFranchises.request(hq);
        assertThat(audit("franchise", active.id()).path("items").findValuesAsText("franchiseId"))
                .containsOnly(active.id());
        assertThat(events(audit("franchise", active.id())))
                .startsWith("suspended", "activated")
                .endsWith("requested");
        assertThat(events(audit("event", "suspended"))).containsOnly("suspended");
        assertThat(events(audit("actor", first.path("subject").asText()))).contains("suspended", "requested");
        assertThat(events(audit("actor", "nobody"))).isEmpty();
    }

    @Test
    void isForHqOnly() {
        Client owner = system.as(Person.DENVER_OWNER);

        owner.api().get("/network").send().expect(403);
        owner.api().get("/network/audit").send().expect(403);
    }

    private JsonNode network() {
        return hq.api().get("/network").send().expect(200).json();
    }

    private int inState(String wanted) {
        return network()
                .path("states")
                .valueStream()
                .filter(state -> state.path("state").asText().equals(wanted))
                .mapToInt(state -> state.path("franchises").asInt())
                .sum();
    }

    private List<JsonNode> concerns(String franchise) {
        return network()
                .path("concerns")
                .valueStream()
                .filter(concern -> concern.path("franchiseId").asText().equals(franchise))
                .toList();
    }

    private JsonNode audit(String name, String value) {
        return hq.api()
                .get("/network/audit")
                .query(name, value)
                .send()
                .expect(200)
                .json();
    }

    private static List<String> events(JsonNode page) {
        return page.path("items").findValuesAsText("event");
    }
}
