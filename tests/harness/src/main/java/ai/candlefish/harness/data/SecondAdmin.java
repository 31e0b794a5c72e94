package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.KeycloakAdmin;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Another HQ admin than the demo's, for what takes two. */
public final class SecondAdmin {

    private static final String EMAIL = "hugo@hq.test";
    private static final String REALM = "/admin/realms/candlefish";

    private SecondAdmin() {}

    /** Makes the account when it is first asked for. */
    public static synchronized Client of(RunningSystem system) {
        KeycloakAdmin keycloak = system.keycloakAdmin();
        if (account(keycloak).isEmpty()) {
            ObjectNode account = Json.object(
                    "username", EMAIL, "email", EMAIL, "firstName", "Hugo", "lastName", "Quist", "enabled", true);
            account.put("emailVerified", true);
            account.set(
                    "credentials",
                    Json.list(List.of(Json.object("type", "password", "value", "demo", "temporary", false))));
            keycloak.post(REALM + "/users", account);
            String id = account(keycloak).get(0).path("id").asText();
            JsonNode role = keycloak.get(REALM + "/roles/hq_admin");
            keycloak.post(REALM + "/users/%s/role-mappings/realm".formatted(id), Json.list(List.of(role)));
        }
        return system.as(EMAIL);
    }

    private static JsonNode account(KeycloakAdmin keycloak) {
        return keycloak.get(REALM + "/users?exact=true&email=" + EMAIL);
    }
}
