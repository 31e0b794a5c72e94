package ai.candlefish.launcher.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The app's own client in the realm: a service account that makes organizations and accounts, and nothing else. */
public record AppClient(String secret) {
    public static final String ID = "candlefish-app";

    /** Keycloak's client that the roles of administration belong to. */
    static final String ADMINISTRATION = "realm-management";

    /** What the account may do: organizations, people, and seeing whether there is a mail server. */
    static final List<String> ROLES = List.of("manage-organizations", "manage-users", "view-realm");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As Keycloak takes it; it holds the secret. */
    ObjectNode client() {
        try (InputStream in = Objects.requireNonNull(
                AppClient.class.getResourceAsStream("/ai/candlefish/launcher/realm-app.json"), "realm-app.json")) {
            return ((ObjectNode) JSON.readTree(in)).put("clientId", ID).put("secret", secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher's own realm-app.json cannot be read", e);
        }
    }

    /** The service account, as a realm that is imported names it. */
    ObjectNode account() {
        ObjectNode account = JSON.createObjectNode()
                .put("username", "service-account-" + ID)
                .put("enabled", true)
                .put("serviceAccountClientId", ID);
        ArrayNode roles = account.putObject("clientRoles").putArray(ADMINISTRATION);
        ROLES.forEach(roles::add);
        return account;
    }

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
        return ID;
    }
}
