package ai.candlefish.franchises.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/** Calls of Keycloak's Admin API by the app's service account, over the one client of the process, each with a time limit. */
@ApplicationScoped
@Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = IdentityProviderAway.class)
@CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 5_000, failOn = IdentityProviderAway.class)
public class KeycloakCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SPARE = Duration.ofSeconds(20);
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_OF_THE_SERVERS_OWN = 500;

    @Inject
    KeycloakSettings settings;

    @Inject
    Clock clock;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final AtomicReference<@Nullable Token> token = new AtomicReference<>();

    private record Token(String text, Instant until) {}

    /** What Keycloak answered to a call that it understood. */
    public record Answer(int status, JsonNode body) {}

    /**
     * The answer to a call.
     *
     * @param path below the realm's, such as {@code /users}
     * @param body what is sent, or null
     * @throws IdentityProviderAway when there is none
     */
    public Answer call(String method, String path, @Nullable JsonNode body) {
        Answer answer = send(method, path, body);
        if (answer.status() == UNAUTHORIZED) {
            token.set(null);
            return send(method, path, body);
        }
        return answer;
    }

    private Answer send(String method, String path, @Nullable JsonNode body) {
        return exchange(HttpRequest.newBuilder(settings.admin(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
    }

    private String token() {
        Token known = token.get();
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.text();
        }
        Answer answer = exchange(HttpRequest.newBuilder(settings.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", settings.client(),
                        "client_secret", settings.secret())))));
        String text = answer.body().path("access_token").asText();
        if (text.isEmpty()) {
            throw new IdentityProviderAway("No token for the app: status " + answer.status(), null);
        }
        Duration life = Duration.ofSeconds(answer.body().path("expires_in").asLong());
        token.set(new Token(text, clock.instant().plus(life).minus(SPARE)));
        return text;
    }

    private Answer exchange(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(ANSWER).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_OF_THE_SERVERS_OWN) {
                throw new IdentityProviderAway(
                        "Status %d to %s %s"
                                .formatted(
                                        response.statusCode(),
                                        request.method(),
                                        request.uri().getPath()),
                        null);
            }
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new IdentityProviderAway(
                    "No answer to %s %s"
                            .formatted(request.method(), request.uri().getPath()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderAway("Interrupted", e);
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
