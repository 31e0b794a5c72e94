package ai.candlefish.harness.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.KeycloakAdmin;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What provisioning leaves in the database and in Keycloak. */
public final class Estate {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String REALM = "/admin/realms/candlefish";

    private final RunningSystem system;
    private final KeycloakAdmin keycloak;

    public Estate(RunningSystem system) {
        this.system = system;
        this.keycloak = system.keycloakAdmin();
    }

    /** One schema, one role, one organization, one account that is its only member, one membership. */
    public void requireOneOfEach(String slug) {
        String name = schema(slug);
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

    /** Neither schema, role, organization nor membership, in any database, and nobody is named. */
    public void requireNothing(String slug) {
        assertThat(count("select count(*) from pg_roles where rolname = ?", schema(slug)))
                .isZero();
        for (String database : List.of("home", "west")) {
            assertThat(count(
                            system.ownersDatabase(database),
                            "select count(*) from pg_namespace where nspname = ?",
                            schema(slug)))
                    .isZero();
            assertThat(count(
                            system.ownersDatabase(database),
                            "select count(*) from platform.scheduled_tasks where task_instance like ? || '/%' and task_name <> 'purge'",
                            slug))
                    .isZero();
        }
        for (String table : List.of(
                "membership",
                "founding_owner",
                "founding_location",
                "provisioning_step",
                "franchise_export",
                "franchise_schema")) {
            assertThat(count("select count(*) from platform.%s where franchise_id = ?".formatted(table), slug))
                    .as(table)
                    .isZero();
        }
        assertThat(keycloak.get(REALM + "/organizations?search=" + slug)).isEmpty();
        assertThat(account("ada@" + slug + ".test")).hasSize(1);
    }

    public void removeOrganization(String slug) {
        String id = keycloak.get(REALM + "/organizations?search=" + slug)
                .get(0)
                .path("id")
                .asText();
        keycloak.delete(URI.create(REALM + "/organizations/" + id));
    }

    public static String schema(String slug) {
        return "f_" + slug.replace('-', '_');
    }

    /** The owner, who was given a first password and set one of their own. */
    public Client ownerSignsIn(Answer requested) {
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
    public void requireHistoryIsOnlyAddedTo() throws SQLException {
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
    public boolean isPutOff(String job, String slug) {
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
        return count(system.ownersDatabase(), query, value);
    }

    private static int count(DataSource database, String query, String value) {
        try (Connection connection = database.getConnection();
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
