package ai.candlefish.harness.data;

import ai.candlefish.harness.running.KeycloakAdmin;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What an invitation leaves in Keycloak and in the registry. */
public final class Accounts {

    private static final String REALM = "/admin/realms/candlefish";

    private final RunningSystem system;
    private final KeycloakAdmin keycloak;

    public Accounts(RunningSystem system) {
        this.system = system;
        this.keycloak = system.keycloakAdmin();
    }

    /** The accounts with that address. */
    public JsonNode of(String email) {
        return keycloak.get(REALM + "/users?exact=true&email=" + email);
    }

    /** The addresses of the members of the franchise's organization. */
    public List<String> membersOf(String franchise) {
        String organization = keycloak.get(REALM + "/organizations?search=" + franchise)
                .get(0)
                .path("id")
                .asText();
        return keycloak.get(REALM + "/organizations/%s/members?max=1000".formatted(organization))
                .findValuesAsText("email");
    }

    /** The person sets the password that all have in these tests. */
    public void setPassword(String email) {
        ObjectNode account = (ObjectNode) of(email).get(0);
        String address = REALM + "/users/" + account.path("id").asText();
        keycloak.put(address + "/reset-password", Json.object("type", "password", "value", "demo", "temporary", false));
        account.putArray("requiredActions");
        keycloak.put(address, account.put("emailVerified", true));
    }

    /** The roles that the registry has for the account in a franchise. */
    public List<String> rolesOf(String email, String franchise) {
        String subject = of(email).get(0).path("id").asText();
        String sql = "select coalesce(string_agg(role, ',' order by role), '') from platform.membership"
                + " where subject = ? and franchise_id = ?";
        try (Connection connection = system.databaseAsOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            statement.setString(2, franchise);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String roles = row.getString(1);
                return roles.isEmpty() ? List.of() : List.of(roles.split(","));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
