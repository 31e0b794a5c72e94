package ai.candlefish.launcher.keycloak;

import ai.candlefish.launcher.demo.Demo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The realm {@code candlefish} as Keycloak imports it at its first start. */
public final class Realm {
    public static final String NAME = "candlefish";
    static final String PORTAL_CLIENT = "candlefish-portal";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm;

    private Realm(PortalOrigins portal, String appSecret) {
        realm = read("realm.json");
        realm.setAll(read("realm-sign-in.json"));
        AppClient app = new AppClient(appSecret);
        array("clients").add(app.client());
        array("users").add(app.account());
        realm.path("clients").forEach(client -> {
            if (client.path("clientId").asText().equals(PORTAL_CLIENT)) {
                portal.writeTo((ObjectNode) client);
            }
        });
    }

    /**
     * With nobody in it but one administrator at HQ.
     *
     * @param appSecret the secret of {@link AppClient}
     */
    public static Realm empty(PortalOrigins portal, String appSecret, String administrator, String password) {
        Realm realm = new Realm(portal, appSecret);
        ObjectNode user = realm.user(administrator, "HQ", "Administrator", password);
        user.putArray("realmRoles").add("hq_admin");
        return realm;
    }

    /**
     * With the people, partners and organizations of the demo.
     *
     * @param appSecret the secret of {@link AppClient}
     * @param partnerSecret the secret of each partner's client, by its client id
     */
    public static Realm demo(PortalOrigins portal, String appSecret, Demo demo, UnaryOperator<String> partnerSecret) {
        Realm realm = new Realm(portal, appSecret);
        ObjectNode extras = read("realm-demo.json");
        realm.realm.set("passwordPolicy", extras.get("passwordPolicy"));
        realm.array("clients").addAll((ArrayNode) extras.get("clients"));
        demo.partners().forEach(partner -> realm.partner(partner, partnerSecret.apply(partner.clientId())));
        demo.people().forEach(person -> realm.person(person, demo.password()));
        demo.franchises().forEach(franchise -> realm.organization(franchise, demo));
        return realm;
    }

    /** What Keycloak reads; it holds secrets. */
    public String json() {
        return realm.toPrettyString();
    }

    private void person(Demo.Person person, String password) {
        ObjectNode user = user(person.username(), person.firstName(), person.lastName(), password);
        user.put("id", person.id());
        person.roleAtHq().ifPresent(role -> user.putArray("realmRoles").add(role));
    }

    private ObjectNode user(String email, String firstName, String lastName, String password) {
        ObjectNode user = array("users").addObject();
        user.put("username", email)
                .put("email", email)
                .put("emailVerified", true)
                .put("firstName", firstName)
                .put("lastName", lastName)
                .put("enabled", true);
        user.putArray("credentials").addObject().put("type", "password").put("value", password);
        return user;
    }

    private void partner(Demo.Partner partner, String secret) {
        array("clients")
                .add(read("realm-partner.json")
                        .put("clientId", partner.clientId())
                        .put("name", partner.name())
                        .put("secret", secret));
        array("users")
                .addObject()
                .put("id", partner.serviceAccountId())
                .put("username", partner.serviceAccount())
                .put("enabled", true)
                .put("serviceAccountClientId", partner.clientId());
    }

    private void organization(Demo.Franchise franchise, Demo demo) {
        ObjectNode organization = array("organizations").addObject();
        organization
                .put("name", franchise.name())
                .put("alias", franchise.slug())
                .put("enabled", true);
        organization.putObject("attributes").putArray("franchise").add(franchise.slug());
        organization
                .putArray("domains")
                .addObject()
                .put("name", franchise.slug() + ".test")
                .put("verified", true);
        ArrayNode members = organization.putArray("members");
        demo.people().stream()
                .filter(person -> person.memberships().containsKey(franchise.slug()))
                .forEach(person -> member(members, person.username()));
        demo.partners().stream()
                .filter(partner -> partner.memberships().containsKey(franchise.slug()))
                .forEach(partner -> member(members, partner.serviceAccount()));
    }

    private static void member(ArrayNode members, String username) {
        members.addObject().put("username", username).put("membershipType", "UNMANAGED");
    }

    private ArrayNode array(String name) {
        return realm.withArrayProperty(name);
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(
                Realm.class.getResourceAsStream("/ai/candlefish/launcher/" + resource), resource)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher's own " + resource + " cannot be read", e);
        }
    }
}
