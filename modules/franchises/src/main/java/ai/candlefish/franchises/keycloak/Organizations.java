package ai.candlefish.franchises.keycloak;

import ai.candlefish.franchises.FranchiseAccounts.Profile;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.provisioning.StepFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/** The organizations and accounts of the realm, as provisioning needs them; whatever is made is looked for first. */
@ApplicationScoped
public class Organizations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FIRST_ACTIONS = List.of("UPDATE_PASSWORD", "VERIFY_EMAIL");

    /** The attribute by which an organization is found again, holding the slug. */
    private static final String FRANCHISE = "franchise";

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FIRST_REFUSAL = 400;

    @Inject
    KeycloakCalls calls;

    /** The id of the organization with that alias. */
    public Optional<String> find(String alias) {
        return matching(alias, "q=" + encoded(FRANCHISE + ":" + alias));
    }

    /** The id of an organization with that alias and name, for one that was made without the attribute. */
    public Optional<String> findByName(String alias, String name) {
        return matching(alias, "exact=true&search=" + encoded(name));
    }

    private Optional<String> matching(String alias, String query) {
        return get("/organizations?" + query)
                .valueStream()
                .filter(organization -> organization.path("alias").asText().equals(alias))
                .map(organization -> organization.path("id").asText())
                .findFirst();
    }

    /** Makes the organization of a franchise; where another one has the name, the alias is put behind it. */
    public void create(String alias, String name) {
        if (!post("/organizations", organization(alias, name))
                && !post("/organizations", organization(alias, "%s (%s)".formatted(name, alias)))
                && find(alias).isEmpty()) {
            throw StepFailure.lasting("The identity provider has another organization with this slug or name.", null);
        }
    }

    /** Removes the organization with that alias; those who belonged to it keep their accounts. */
    public void remove(String alias) {
        find(alias).ifPresent(organization -> {
            KeycloakCalls.Answer answer = call("DELETE", "/organizations/" + organization, null);
            if (answer.status() != NOT_FOUND) {
                require(answer);
            }
        });
    }

    /** The id of the account with that address. */
    public Optional<String> findAccount(String email) {
        JsonNode found = get("/users?exact=true&email=" + encoded(email));
        return found.valueStream()
                .filter(user -> user.path("email").asText().equalsIgnoreCase(email))
                .map(user -> user.path("id").asText())
                .findFirst();
    }

    /** Makes an account whose owner has to set a password at the first sign-in. */
    public void createAccount(Owner owner) {
        String email = owner.email().toLowerCase(Locale.ROOT);
        ObjectNode user = JSON.objectNode()
                .put("username", email)
                .put("email", email)
                .put("firstName", owner.firstName())
                .put("lastName", owner.lastName())
                .put("enabled", true)
                .put("emailVerified", false);
        FIRST_ACTIONS.forEach(user.putArray("requiredActions")::add);
        if (!post("/users", user) && findAccount(email).isEmpty()) {
            throw StepFailure.lasting("The identity provider has another account with this name.", null);
        }
    }

    public boolean isMember(String organization, String account) {
        return call("GET", "/organizations/%s/members/%s".formatted(organization, account), null)
                        .status()
                != NOT_FOUND;
    }

    public void addMember(String organization, String account) {
        if (!post("/organizations/%s/members".formatted(organization), JSON.textNode(account))
                && !isMember(organization, account)) {
            throw StepFailure.lasting("The identity provider did not take the account into the organization.", null);
        }
    }

    /** Takes an account out of an organization; does nothing where it is not in it. */
    public void removeMember(String organization, String account) {
        KeycloakCalls.Answer answer =
                call("DELETE", "/organizations/%s/members/%s".formatted(organization, account), null);
        if (answer.status() != NOT_FOUND && isMember(organization, account)) {
            require(answer);
        }
    }

    /** What the account says of its owner; empty where there is none. */
    public Optional<Profile> profile(String account) {
        KeycloakCalls.Answer answer = call("GET", "/users/" + account, null);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        JsonNode user = require(answer).body();
        String name =
                (user.path("firstName").asText() + " " + user.path("lastName").asText()).strip();
        String email = user.path("email").asText();
        String known = user.path("username").asText().replaceFirst("^service-account-", "");
        return Optional.of(new Profile(name.isEmpty() ? known : name, email.isBlank() ? null : email));
    }

    /** Whether somebody has an account that was never signed in to. */
    public boolean awaitsFirstSignIn(String account) {
        return get("/users/" + account)
                .path("requiredActions")
                .valueStream()
                .map(JsonNode::asText)
                .anyMatch(FIRST_ACTIONS.getFirst()::equals);
    }

    /** Whether Keycloak knows a mail server. */
    public boolean sendsMail() {
        return !get("").path("smtpServer").path("host").asText().isBlank();
    }

    /** Has Keycloak write to somebody how to set a password. */
    public void invite(String account) {
        require(call("PUT", "/users/%s/execute-actions-email".formatted(account), actions()));
    }

    private static JsonNode actions() {
        var actions = JSON.arrayNode();
        FIRST_ACTIONS.forEach(actions::add);
        return actions;
    }

    private static ObjectNode organization(String alias, String name) {
        ObjectNode organization =
                JSON.objectNode().put("alias", alias).put("name", name).put("enabled", true);
        organization.putObject("attributes").putArray(FRANCHISE).add(alias);
        return organization;
    }

    private JsonNode get(String path) {
        return require(call("GET", path, null)).body();
    }

    /** False where something of the kind is there already. */
    private boolean post(String path, JsonNode body) {
        KeycloakCalls.Answer answer = call("POST", path, body);
        if (answer.status() == CONFLICT) {
            return false;
        }
        require(answer);
        return true;
    }

    private KeycloakCalls.Answer call(String method, String path, @Nullable JsonNode body) {
        try {
            return calls.call(method, path, body);
        } catch (IdentityProviderAway | CircuitBreakerOpenException away) {
            throw StepFailure.passing("The identity provider did not answer.", away);
        }
    }

    private static KeycloakCalls.Answer require(KeycloakCalls.Answer answer) {
        if (answer.status() == FORBIDDEN) {
            throw StepFailure.lasting("The identity provider does not let the app do this.", null);
        }
        if (answer.status() >= FIRST_REFUSAL) {
            String why = answer.body().path("errorMessage").asText();
            throw StepFailure.lasting(
                    "The identity provider refused this" + (why.isBlank() ? "." : ": " + why + "."), null);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
