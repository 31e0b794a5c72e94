package ai.candlefish.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.candlefish.system.data.Json;
import ai.candlefish.system.http.Answer;
import ai.candlefish.system.http.Client;
import ai.candlefish.system.running.KeycloakAdmin;
import ai.candlefish.system.running.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What provisioning leaves in the database and in Keycloak. */
final class Estate {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String REALM = "/admin/realms/candlefish";

    private final RunningSystem system;
    private final KeycloakAdmin keycloak;

    Estate(RunningSystem system) {
        this.system = system;
        this.keycloak = system.keycloakAdmin();
    }

    /** One schema, one role, one organization, one account that is its only member, one membership. */
    void requireOneOfEach(String slug) {
        String name = "f_" + slug.replace('-', '_');
        assertThat(count("select count(*) from pg_namespace where nspname = ?", name))
                .isEqualTo(1);
        assertThat(count("select count(*) from pg_roles where rolname = ?", name))
                .isEqualTo(1);
        assertThat(count("select count(*) from platform.franchise_schema where franchise_id = ?", slug))
                .isEqualTo(1);
        assertThat(count("select count(*) from platform.membership where franchise_id = ?", slug))
                .isEqualTo(1);
        JsonNode organizations = keycloak.get(REALM + "/organizations?search=" + slug);
        assertThat(organizations.findValuesAsText("alias")).containsExactly(slug);
        JsonNode members = keycloak.get(REALM
                + "/organizations/%s/members"
                        .formatted(organizations.get(0).path("id").asText()));
        assertThat(members.findValuesAsText("email")).containsExactly("ada@" + slug + ".test");
        assertThat(account("ada@" + slug + ".test")).hasSize(1);
    }

    /** The owner, who was given a first password and set one of their own. */
    Client ownerSignsIn(Answer requested) {
        String email = requested.json().at("/owner/email").asText();
        ObjectNode account = (ObjectNode) account(email).get(0);
        assertThat(account.path("requiredActions").toString()).contains("UPDATE_PASSWORD");
        String address = REALM + "/users/" + account.path("id").asText();
        keycloak.put(address + "/reset-password", Json.object("type", "password", "value", "demo", "temporary", false));
        account.putArray("requiredActions");
        keycloak.put(address, account.put("emailVerified", true));
        return system.as(email);
    }

    /** Not even the app may change what was written. */
    void requireHistoryIsOnlyAddedTo() throws SQLException {
        try (Connection connection = system.databaseAsApp();
                Statement statement = connection.createStatement()) {
            for (String forbidden : new String[] {
                "update platform.franchise_event set by_name = 'x'", "delete from platform.franchise_event"
            }) {
                SQLException refusal = catchThrowableOfType(SQLException.class, () -> statement.execute(forbidden));
                assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE);
            }
        }
    }

    /** Whether the franchise's one job of the name waits for a time that is not near. */
    boolean isPutOff(String job, String slug) {
        return count(
                        "select count(*) from platform.scheduled_tasks where task_instance like ? || '/%' and not picked"
                                + " and execution_time > now() + interval '20 seconds' and task_name = '" + job + "'",
                        slug)
                == 1;
    }

    private JsonNode account(String email) {
        return keycloak.get(REALM + "/users?exact=true&email=" + email);
    }

    private int count(String query, String value) {
        try (Connection connection = system.databaseAsOwner();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
