package ai.candlefish.harness.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The little of Keycloak's Admin API that tests need to make realms, clients and keys. */
public final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "candlefish-launcher";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI keycloak;
    private final String secret;

    KeycloakAdmin(URI keycloak, String secret) {
        this.keycloak = keycloak;
        this.secret = secret;
    }

    /** The address of what was made. */
    public URI post(String path, JsonNode body) {
        HttpResponse<String> response = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        return response.headers().firstValue("Location").map(URI::create).orElse(keycloak.resolve(path));
    }

    public void put(String path, JsonNode body) {
        send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode get(String path) {
        try {
            return JSON.readTree(send(request(path).GET()).body());
        } catch (IOException e) {
            throw new AssertionError("Keycloak answered no JSON", e);
        }
    }

    public void delete(URI address) {
        send(request(address.getPath()).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        String token = SignIns.tokenOfRealm(keycloak + "/realms/master", CLIENT, secret);
        return HttpRequest.newBuilder(keycloak.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError("Keycloak answered %d to %s %s: %s"
                        .formatted(response.statusCode(), request.method(), request.uri(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new AssertionError("Keycloak did not answer to " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while asking Keycloak", e);
        }
    }
}
