package ai.candlefish.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class HealthIT {

    private final RunningSystem system;
    private final Client anyone;

    HealthIT(RunningSystem system) {
        this.system = system;
        this.anyone = system.anonymous();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void saysThatItIsUp(String path) {
        Answer answer = anyone.get(path).send().expect(200);

        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    }

    @Test
    void looksAtItsDatabaseBeforeItIsReady() {
        JsonNode database =
                anyone.get("/health/ready").send().json().path("checks").get(0);

        assertThat(database.path("name").asText()).isEqualTo("database");
        assertThat(database.at("/data/west").asText()).isEqualTo("up");
    }

    @Test
    void tellsThePortalWhereToSignIn() {
        Answer answer = anyone.get("/config.json").send().expect(200);

        assertThat(answer.json().path("issuer").asText()).isEqualTo(system.issuer());
        assertThat(answer.json().path("clientId").asText()).isEqualTo("candlefish-portal");
    }

    @Test
    void letsBrowsersRunNothingButItsOwnScripts() {
        String policy = anyone.get("/config.json")
                .send()
                .header("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    }

    @Test
    void asksNobodyToKeepPersonalData() {
        Answer answer = system.as(Person.DENVER_OWNER)
                .in(RunningSystem.DENVER)
                .get("/customers")
                .send()
                .expect(200);

        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test", "null", "http://localhost:1"})
    void letsNoOtherSiteReadItsAnswers(String origin) {
        Answer simple = system.as(Person.DENVER_OWNER)
                .api()
                .get("/me")
                .header("Origin", origin)
                .send()
                .expect(200);
        Answer preflight = anyone.api()
                .call("OPTIONS", "/me")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .send();

        for (Answer answer : new Answer[] {simple, preflight}) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void givesBackTheIdsThatARequestCameWith() {
        Answer answer = anyone.get("/health/live")
                .header("X-Request-Id", "order-4711")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .send();

        assertThat(answer.header("X-Request-Id")).hasValue("order-4711");
        assertThat(answer.header("X-Trace-Id")).hasValue("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void givesEveryScreenOfThePortalTheSamePage() {
        Answer home = page("/");
        Assumptions.assumeTrue(home.status() == 200, "The portal is not in this build of the app");

        assertThat(home.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page("/f/crown-denver/orders").expect(200).text()).isEqualTo(home.text());
        assertThat(page("/anything/else").expect(200).text()).isEqualTo(home.text());
        assertThat(home.text()).doesNotContainPattern("<script>|onclick=|style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v2/me",
                "/api",
                "/missing.js",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF"
            })
    void givesNoPageWhereThereIsNoScreen(String path) {
        page(path).expect(404, "not_found");
    }

    private Answer page(String path) {
        return anyone.get(path)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .send();
    }
}
