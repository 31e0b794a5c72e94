package ai.candlefish.franchises.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak's Admin API is and who the app is there; a node without these sets no franchises up. */
@ApplicationScoped
public class KeycloakSettings {

    @Inject
    @ConfigProperty(name = "CANDLEFISH_KEYCLOAK_ADMIN_URL")
    Optional<String> address;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_KEYCLOAK_CLIENT_ID", defaultValue = "candlefish-app")
    String client;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_KEYCLOAK_CLIENT_SECRET")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_OIDC_ISSUER")
    String issuer;

    public boolean arePresent() {
        return address.isPresent() && secret.isPresent();
    }

    URI admin(String path) {
        return URI.create("%s/admin/realms/%s%s".formatted(address.orElseThrow(), realm(), path));
    }

    URI token() {
        return URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(address.orElseThrow(), realm()));
    }

    String client() {
        return client;
    }

    String secret() {
        return secret.orElseThrow();
    }

    /** The realm that the tokens are of. */
    private String realm() {
        return issuer.substring(issuer.lastIndexOf('/') + 1);
    }
}
