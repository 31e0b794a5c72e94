package ai.candlefish.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Holds every answer to what the contract says of its operation. */
public final class Promises {

    /** What any operation may answer to a request that is not one for it. */
    private static final Set<Integer> REFUSED_BEFORE = Set.of(405, 406, 413, 414, 415, 429, 431);

    private static final Set<String> ONLY_SOMETIMES = Set.of("Idempotency-Replayed");
    private static final JsonNode PROBLEM = Contract.present()
            .operation("getMe")
            .response(401)
            .orElseThrow()
            .at("/content/application~1problem+json/schema");
    private static final Schemas SCHEMAS = new Schemas();

    private Promises() {}

    /** Fails unless the answer is one that the contract promises. */
    public static void check(Received answer) {
        assertThat(answer.status()).as("a status of ours: %s", answer).isLessThan(500);
        if (answer.status() >= 400) {
            checkProblem(answer);
        }
        Contract.present()
                .matching(answer.method(), answer.path())
                .ifPresent(operation -> checkOperation(operation, answer));
    }

    private static void checkProblem(Received answer) {
        assertThat(answer.header("Content-Type").orElse("none"))
                .as("media type of %s", answer)
                .matches("application/problem\\+json(;charset=UTF-8)?");
        if (answer.method().equals("HEAD")) {
            return;
        }
        JsonNode problem = answer.json();
        assertThat(SCHEMAS.violations(PROBLEM, problem)).as(answer.toString()).isEmpty();
        requireExplained(answer);
        assertThat(problem.path("status").asInt()).as(answer.toString()).isEqualTo(answer.status());
        assertThat(problem.path("instance").asText()).as(answer.toString()).isEqualTo(answer.path());
        assertThat(answer.header("X-Trace-Id"))
                .as(answer.toString())
                .hasValue(problem.path("traceId").asText());
    }

    private static void checkOperation(Operation operation, Received answer) {
        operation
                .response(answer.status())
                .ifPresentOrElse(
                        response -> checkResponse(response, answer),
                        () -> assertThat(REFUSED_BEFORE)
                                .as("an undocumented status: %s", answer)
                                .contains(answer.status()));
    }

    private static void checkResponse(JsonNode response, Received answer) {
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            if (!ONLY_SOMETIMES.contains(header.getKey())) {
                assertThat(answer.header(header.getKey()))
                        .as("%s of %s", header.getKey(), answer)
                        .isPresent();
            }
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(answer.text()).as(answer.toString()).isEmpty();
            return;
        }
        String mediaType = answer.header("Content-Type").orElse("none").replaceAll(";.*", "");
        assertThat(content.has(mediaType))
                .as("media type %s of %s", mediaType, answer)
                .isTrue();
        if (content.at("/" + mediaType.replace("/", "~1") + "/schema/format")
                .asText()
                .equals("binary")) {
            return;
        }
        assertThat(SCHEMAS.violations(content.get(mediaType).get("schema"), answer.json()))
                .as(answer.toString())
                .isEmpty();
        requireExplained(answer);
    }

    private static void requireExplained(Received answer) {
        assertThat(ExplainedCodes.ALL)
                .as("the codes that docs/problems.md explains, for %s", answer)
                .containsAll(answer.json().findValuesAsText("code"));
    }
}
