package ai.candlefish.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where the build left the servers and the WAR, and their versions. */
public record ServerFiles(Path payara, String payaraVersion, Path keycloak, String keycloakVersion, Path war) {

    /** As the build of this launcher wrote it down. */
    public static ServerFiles ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ServerFiles.class.getResourceAsStream("servers.properties"), "servers.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher's own servers.properties cannot be read", e);
        }
        return new ServerFiles(
                Path.of(value(properties, "payara")),
                value(properties, "payara.version"),
                Path.of(value(properties, "keycloak")),
                value(properties, "keycloak.version"),
                Path.of(value(properties, "war")));
    }

    ServerFiles requirePresent() {
        for (Path file : new Path[] {payara, keycloak, war}) {
            if (!Files.isRegularFile(file)) {
                throw new LaunchException(file + " is missing: build first, ./start does it");
            }
        }
        return this;
    }

    private static String value(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }
}
