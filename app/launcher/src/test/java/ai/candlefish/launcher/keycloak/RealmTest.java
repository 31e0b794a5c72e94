package ai.candlefish.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.launcher.demo.Demo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final PortalOrigins PORTAL = PortalOrigins.onLoopback(8080);

    private final Demo demo = Demo.load();

    @Test
    void letsThePortalReturnToItsOwnAddressesOnlyAndWithProofOfTheCode() {
        JsonNode portal = client(demoRealm(), "candlefish-portal");

        assertThat(texts(portal.path("redirectUris")))
                .containsExactly("http://localhost:8080/*", "http://127.0.0.1:8080/*");
        assertThat(texts(portal.path("webOrigins"))).containsExactly("http://localhost:8080", "http://127.0.0.1:8080");
        assertThat(portal.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(portal.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
    }

    @Test
    void givesPeopleOfTheDemoTheIdsThatMembershipsName() {
        JsonNode realm = demoRealm();

        for (Demo.Person person : demo.people()) {
            JsonNode user = named(realm.path("users"), "username", person.username());
            assertThat(user.path("id").asText()).isEqualTo(person.id());
        }
    }

    @Test
    void makesPeopleAndPartnersMembersOfTheirFranchises() {
        JsonNode realm = demoRealm();

        JsonNode denver = named(realm.path("organizations"), "alias", "crown-denver");
        List<String> members = denver.path("members").findValuesAsText("username");

        assertThat(members)
                .containsExactlyInAnyOrder(
                        "owner@crown-denver.test",
                        "production@crown-denver.test",
                        "customer@crown-denver.test",
                        "floater@crown.test",
                        "service-account-partner-demo");
    }

    @Test
    void addressesTheApiFromEveryClientThatGetsTokens() {
        for (String client : List.of("candlefish-portal", "candlefish-cli", "partner-demo")) {
            assertThat(texts(client(demoRealm(), client).path("defaultClientScopes")))
                    .as(client)
                    .contains("organization", "candlefish-api");
        }
    }

    @Test
    void holdsNobodyButAnAdministratorWithoutTheDemo() {
        JsonNode realm =
                json(Realm.empty(PORTAL, "secret-of-the-app", "hq@candlefish.local", "a-long-made-up-password"));

        assertThat(realm.path("clients").findValuesAsText("clientId"))
                .containsExactly("candlefish-portal", "candlefish-app");
        assertThat(realm.path("users").findValuesAsText("username"))
                .containsExactly("service-account-candlefish-app", "hq@candlefish.local");
        assertThat(realm.path("organizations")).isEmpty();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
    }

    @Test
    void letsTheAppMakeOrganizationsAndAccountsAndNothingElse() {
        JsonNode app = client(demoRealm(), "candlefish-app");
        JsonNode account = named(demoRealm().path("users"), "serviceAccountClientId", "candlefish-app");

        assertThat(app.path("secret").asText()).isEqualTo("secret-of-the-app");
        assertThat(app.path("publicClient").asBoolean(true)).isFalse();
        assertThat(texts(account.at("/clientRoles/realm-management")))
                .containsExactly("manage-organizations", "manage-users", "view-realm");
    }

    @Test
    void noticesWhetherThePortalMoved() {
        ObjectNode portal = (ObjectNode) client(demoRealm(), "candlefish-portal");

        assertThat(PORTAL.writeTo(portal)).isFalse();
        assertThat(PortalOrigins.onLoopback(9090).writeTo(portal)).isTrue();
        assertThat(texts(portal.path("redirectUris"))).contains("http://localhost:9090/*");
    }

    private JsonNode demoRealm() {
        return json(Realm.demo(PORTAL, "secret-of-the-app", demo, client -> "secret-of-" + client));
    }

    private static JsonNode client(JsonNode realm, String id) {
        return named(realm.path("clients"), "clientId", id);
    }

    private static JsonNode named(JsonNode all, String field, String value) {
        return all.valueStream()
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode json(Realm realm) {
        try {
            return new ObjectMapper().readTree(realm.json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
