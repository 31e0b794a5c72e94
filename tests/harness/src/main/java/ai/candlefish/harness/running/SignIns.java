package ai.candlefish.harness.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Gets tokens from Keycloak, and keeps access tokens while they are good. */
public final class SignIns {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SPARE = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String issuer;
    private final Map<Map<String, String>, Held> held = new ConcurrentHashMap<>();

    private record Held(String token, Instant until) {}

    SignIns(String issuer) {
        this.issuer = issuer;
    }

    /** An access token of a person of the demo. */
    public String token(Person person) {
        return kept(passwordForm(person.username(), "candlefish-cli"));
    }

    /** An access token of somebody who has the demo's password. */
    public String token(String username) {
        return kept(passwordForm(username, "candlefish-cli"));
    }

    /** An access token of a program. */
    public String token(String client, String secret) {
        return kept(clientForm(client, secret));
    }

    /** All that Keycloak answers to a sign-in with OpenID Connect: access, refresh and ID token. */
    public JsonNode allTokens(String username) {
        Map<String, String> form = new TreeMap<>(passwordForm(username, "candlefish-cli"));
        form.put("scope", "openid");
        return fetch(issuer, form);
    }

    /** An access token of a program of another realm of the same Keycloak. */
    public static String tokenOfRealm(String otherIssuer, String client, String secret) {
        return fetch(new SignIns(otherIssuer).http, otherIssuer, clientForm(client, secret))
                .path("access_token")
                .asText();
    }

    private String kept(Map<String, String> form) {
        return held.compute(
                        form,
                        (same, known) -> known != null && Instant.now().isBefore(known.until())
                                ? known
                                : held(fetch(issuer, form)))
                .token();
    }

    private static Held held(JsonNode tokens) {
        Duration life = Duration.ofSeconds(tokens.path("expires_in").asLong());
        return new Held(
                tokens.path("access_token").asText(), Instant.now().plus(life).minus(SPARE));
    }

    private JsonNode fetch(String realm, Map<String, String> form) {
        return fetch(http, realm, form);
    }

    private static JsonNode fetch(HttpClient http, String realm, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        "Keycloak answered %d to a sign-in: %s".formatted(response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("Keycloak did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while signing in", e);
        }
    }

    private static Map<String, String> passwordForm(String username, String client) {
        return Map.of("grant_type", "password", "client_id", client, "username", username, "password", "demo");
    }

    private static Map<String, String> clientForm(String client, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
