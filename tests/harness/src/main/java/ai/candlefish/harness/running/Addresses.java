package ai.candlefish.harness.running;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where the parts of a running stack are and how to get in, as the launcher tells it to programs. */
record Addresses(Map<String, String> environment) {

    static boolean areIn(Map<String, String> environment) {
        return !environment.getOrDefault("APP_URL", "").isBlank();
    }

    URI app() {
        return URI.create(required("APP_URL"));
    }

    String issuer() {
        return required("ISSUER");
    }

    URI keycloak() {
        return URI.create(required("KEYCLOAK_URL"));
    }

    String required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is missing in the environment"));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
