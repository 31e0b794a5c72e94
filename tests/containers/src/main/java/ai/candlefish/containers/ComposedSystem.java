package ai.candlefish.containers;

import ai.candlefish.launcher.LaunchException;
import ai.candlefish.launcher.Ports;
import ai.candlefish.launcher.process.Await;
import ai.candlefish.launcher.process.HttpProbe;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.DockerComposeContainer;

/** The system of docker-compose.yml with demo data, on free ports, with secrets made up for this run. */
final class ComposedSystem implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(10);
    private static final List<String> SECRETS = List.of(
            "POSTGRES_PASSWORD",
            "CANDLEFISH_OWNER_PASSWORD",
            "CANDLEFISH_DB_PASSWORD",
            "CANDLEFISH_CURSOR_KEY",
            "CANDLEFISH_KEYCLOAK_CLIENT_SECRET",
            "KEYCLOAK_DB_PASSWORD",
            "KEYCLOAK_ADMIN_SECRET",
            "HQ_ADMINISTRATOR_PASSWORD",
            "PARTNER_SECRET");

    private final Ports ports = Ports.free();
    private final Map<String, String> settings = settings(ports);
    private final Runnable start;
    private final Runnable stop;

    /** Not started yet. */
    ComposedSystem(File composeFile) {
        if (hasComposePlugin()) {
            ComposeContainer compose = new ComposeContainer("candlefish", composeFile)
                    .withLocalCompose(true)
                    .withBuild(true)
                    .withPull(false)
                    .withEnv(settings);
            start = compose::start;
            stop = compose::stop;
        } else {
            DockerComposeContainer<?> compose = new DockerComposeContainer<>("candlefish", composeFile)
                    .withLocalCompose(true)
                    .withBuild(true)
                    .withPull(false)
                    .withEnv(settings);
            start = compose::start;
            stop = compose::stop;
        }
    }

    /** Builds the images, starts the containers and returns when people can sign in and the app is ready. */
    void start() {
        start.run();
        URI realm = URI.create(issuer() + "/.well-known/openid-configuration");
        URI ready = URI.create(app() + "/health/ready");
        if (!Await.within(START, () -> HttpProbe.answersOk(realm) && HttpProbe.answersOk(ready))) {
            throw new LaunchException("The containers were not ready within " + START.toMinutes() + " minutes");
        }
    }

    /** Addresses and secrets by the names under which the launcher tells those of its own stacks. */
    Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("APP_URL", app()),
                Map.entry("KEYCLOAK_URL", keycloak()),
                Map.entry("ISSUER", issuer()),
                Map.entry("KEYCLOAK_ADMIN_SECRET", secret("KEYCLOAK_ADMIN_SECRET")),
                Map.entry("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/candlefish"),
                Map.entry("DATABASE_OWNER", "candlefish_owner"),
                Map.entry("DATABASE_OWNER_PASSWORD", secret("CANDLEFISH_OWNER_PASSWORD")),
                Map.entry("DATABASE_APP", "candlefish_app"),
                Map.entry("DATABASE_APP_PASSWORD", secret("CANDLEFISH_DB_PASSWORD")),
                Map.entry("PARTNER_CLIENT", "partner-demo"),
                Map.entry("PARTNER_SECRET", secret("PARTNER_SECRET")));
    }

    /** Removes the containers and their volumes. */
    @Override
    public void close() {
        stop.run();
    }

    private String app() {
        return "http://localhost:" + ports.app();
    }

    private String keycloak() {
        return "http://localhost:" + ports.keycloak();
    }

    private String issuer() {
        return keycloak() + "/realms/candlefish";
    }

    private String secret(String name) {
        return settings.getOrDefault(name, "");
    }

    private static Map<String, String> settings(Ports ports) {
        SecureRandom random = new SecureRandom();
        Map<String, String> settings = new HashMap<>();
        settings.put("DEMO", "true");
        settings.put("CANDLEFISH_MFA", "off");
        settings.put("APP_PORT", Integer.toString(ports.app()));
        settings.put("KEYCLOAK_PORT", Integer.toString(ports.keycloak()));
        settings.put("POSTGRES_PORT", Integer.toString(ports.postgres()));
        for (String name : SECRETS) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            settings.put(name, Base64.getEncoder().encodeToString(bytes));
        }
        return settings;
    }

    /** Docker Compose is a plugin of docker today and was a program of its own before. */
    private static boolean hasComposePlugin() {
        try {
            Process process = new ProcessBuilder("docker", "compose", "version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new LaunchException("There is no docker on this machine", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while looking for docker compose", e);
        }
    }
}
