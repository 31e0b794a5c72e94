package ai.candlefish.launcher.keycloak;

import ai.candlefish.launcher.LaunchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The little of Keycloak's Admin API that the launcher needs, as the service account made at Keycloak's first start. */
final class AdminApi {
    static final String CLIENT = "candlefish-launcher";
    private static final String CLIENTS = "/admin/realms/" + Realm.NAME + "/clients";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI keycloak;
    private final String secret;

    AdminApi(URI keycloak, String secret) {
        this.keycloak = keycloak;
        this.secret = secret;
    }

    /** Corrects where the portal's client may send browsers back to; whether it had to. */
    boolean correctPortal(PortalOrigins portal) {
        String token = token();
        if (!(client(Realm.PORTAL_CLIENT, token).orElse(null) instanceof ObjectNode client)) {
            throw new LaunchException("The realm " + Realm.NAME + " has no client " + Realm.PORTAL_CLIENT
                    + "; ./start --fresh makes the realm anew");
        }
        if (!portal.writeTo(client)) {
            return false;
        }
        write("PUT", CLIENTS + "/" + client.path("id").asText(), client, token);
        return true;
    }

    /** Makes the app's client and gives its account the roles that it needs, as far as they are missing; whether they were. */
    boolean correctApp(AppClient app) {
        String token = token();
        Optional<JsonNode> known = client(AppClient.ID, token);
        boolean sameSecret = known.filter(
                        client -> client.path("secret").asText().equals(app.secret()))
                .isPresent();
        if (known.isEmpty()) {
            write("POST", CLIENTS, app.client(), token);
        } else if (!sameSecret) {
            write("PUT", CLIENTS + "/" + known.get().path("id").asText(), app.client(), token);
        }
        return giveRoles(token) || !sameSecret;
    }

    private boolean giveRoles(String token) {
        String client = client(AppClient.ID, token).orElseThrow().path("id").asText();
        String administration =
                client(AppClient.ADMINISTRATION, token).orElseThrow().path("id").asText();
        String account = read(CLIENTS + "/" + client + "/service-account-user", token)
                .path("id")
                .asText();
        String mappings =
                "/admin/realms/" + Realm.NAME + "/users/" + account + "/role-mappings/clients/" + administration;
        List<String> held = read(mappings, token).findValuesAsText("name");
        ArrayNode missing = JSON.createArrayNode();
        read(CLIENTS + "/" + administration + "/roles", token).forEach(role -> {
            String name = role.path("name").asText();
            if (AppClient.ROLES.contains(name) && !held.contains(name)) {
                missing.add(role);
            }
        });
        if (missing.isEmpty()) {
            return false;
        }
        write("POST", mappings, missing, token);
        return true;
    }

    private Optional<JsonNode> client(String id, String token) {
        JsonNode found = read(CLIENTS + "?clientId=" + id, token);
        return Optional.ofNullable(found.get(0));
    }

    private JsonNode read(String path, String token) {
        return send(authorized(path, token).GET());
    }

    private void write(String method, String path, JsonNode body, String token) {
        send(authorized(path, token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + secret;
        return send(request("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(keycloak.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LaunchException(
                        "Keycloak answered " + response.statusCode() + " to " + request.method() + " " + request.uri());
            }
            return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LaunchException("Keycloak did not answer to " + request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while asking " + request.uri(), e);
        }
    }
}
