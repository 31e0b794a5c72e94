package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Estate;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Provisioning is cut short, or can't go on for a while, and ends all the same, with one of each. */
@SystemTest
class InterruptedProvisioningIT {

    private static final int FRANCHISES = 4;
    private static final Duration UNTIL_MISSED = Duration.ofMinutes(3);

    private final Stack stack;
    private final Client hq;
    private final Estate estate;

    InterruptedProvisioningIT(RunningSystem system) {
        this.stack = system.ownStack();
        this.hq = system.as(Person.HQ);
        this.estate = new Estate(system);
    }

    @Test
    void aKilledNodesWorkIsEndedByTheNextOne() {
        List<Answer> requested = IntStream.range(0, FRANCHISES)
                .mapToObj(number -> HqFranchises.request(hq))
                .toList();
        requested.forEach(franchise -> HqFranchises.provision(hq, franchise));
        Await.until(
                "one is half set up", () -> requested.stream().anyMatch(franchise -> stepsDone(franchise.id()) > 2));

        stack.app().kill9();
        stack.app().start();

        for (Answer franchise : requested) {
            Await.until(
                    "somebody misses the dead node",
                    UNTIL_MISSED,
                    () -> state(franchise.id()).equals("active"));
            estate.requireOneOfEach(franchise.id());
        }
    }

    @Test
    void aStepWaitsForAnIdentityProviderThatIsAway() {
        Answer requested = HqFranchises.request(hq);
        String slug = requested.id();
        hq.api().get("/me").send().expect(200);
        stack.keycloak().stop();
        try {
            HqFranchises.provision(hq, requested);

            Await.until("the step has failed", () -> status(slug).equals("retrying"));
            JsonNode failed = step(slug, "organization");
            assertThat(failed.path("state").asText()).isEqualTo("failed");
            assertThat(failed.path("detail").asText()).isEqualTo("The identity provider did not answer.");
            assertThat(state(slug)).isEqualTo("provisioning");
        } finally {
            stack.keycloak().start();
        }
        Await.until("it goes on by itself", UNTIL_MISSED, () -> state(slug).equals("active"));
        estate.requireOneOfEach(slug);
    }

    private String status(String slug) {
        return HqFranchises.progress(hq, slug).path("status").asText();
    }

    private int stepsDone(String slug) {
        return HqFranchises.progress(hq, slug).at("/progress/stepsDone").asInt();
    }

    private JsonNode step(String slug, String name) {
        return HqFranchises.progress(hq, slug)
                .path("steps")
                .valueStream()
                .filter(step -> step.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String state(String slug) {
        return HqFranchises.read(hq, slug).json().path("state").asText();
    }
}
