package ai.candlefish.harness.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Received;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the app answered. */
public record Answer(String method, URI uri, int status, HttpHeaders headers, String text) implements Received {

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer(String method, URI uri, int status, HttpHeaders headers, byte[] body) {
        this(method, uri, status, headers, new String(body, StandardCharsets.UTF_8));
    }

    /** This answer, which must have that status. */
    public Answer expect(int wanted) {
        assertThat(status).as(this::toString).isEqualTo(wanted);
        return this;
    }

    /** This refusal, which must have that status and stable word. */
    public Answer expect(int wanted, String code) {
        expect(wanted);
        assertThat(code()).as(this::toString).isEqualTo(code);
        return this;
    }

    /** This refusal, which must point at one place of the input at least. */
    public Answer pointsAt(String pointer) {
        assertThat(json().path("errors").findValuesAsText("pointer"))
                .as(this::toString)
                .contains(pointer);
        return this;
    }

    @Override
    public String path() {
        return uri.getRawPath();
    }

    @Override
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    @Override
    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + this, e);
        }
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("No ETag: " + this));
    }

    public String location() {
        return header("Location").orElseThrow(() -> new AssertionError("No Location: " + this));
    }

    /** Whether the app never saw the request: to an address that ends in dots the server says nothing, whatever the status. */
    public boolean isTheServersOwn() {
        return text().isEmpty() && header("X-Trace-Id").isEmpty();
    }

    public boolean isReplayed() {
        return header("Idempotency-Replayed").equals(Optional.of("true"));
    }

    public String id() {
        return json().path("id").asText();
    }

    public String code() {
        return json().path("code").asText();
    }

    /** The refusal without what differs between two requests that are the same to the caller. */
    public JsonNode withoutOccasion() {
        ObjectNode problem = (ObjectNode) json();
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    @Override
    public String toString() {
        return "%s %s answered %d: %s".formatted(method, uri, status, text);
    }
}
