package ai.candlefish.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who and what is in the demo, from {@code demo.json}; the same ids in Keycloak and in the platform's memberships. */
public record Demo(String password, List<Franchise> franchises, List<Person> people, List<Partner> partners) {

    public record Franchise(String slug, String name, String blueprint, List<Location> locations) {}

    public record Location(String name, String timeZone) {}

    /**
     * A person who signs in.
     *
     * @param hqRole the role at HQ, for those who have one
     * @param memberships role by the franchise's slug
     */
    public record Person(
            String id,
            String username,
            String firstName,
            String lastName,
            @Nullable String hqRole,
            Map<String, String> memberships) {

        public Optional<String> roleAtHq() {
            return Optional.ofNullable(hqRole);
        }
    }

    /** A partner's program, an OAuth client with a service account. */
    public record Partner(String clientId, String name, String serviceAccountId, Map<String, String> memberships) {

        public String serviceAccount() {
            return "service-account-" + clientId;
        }
    }

    public static Demo load() {
        try (InputStream in = Objects.requireNonNull(
                Demo.class.getResourceAsStream("/ai/candlefish/launcher/demo.json"), "demo.json")) {
            return new ObjectMapper().readValue(in, Demo.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher's own demo.json cannot be read", e);
        }
    }
}
