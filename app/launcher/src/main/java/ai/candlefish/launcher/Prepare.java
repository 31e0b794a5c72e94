package ai.candlefish.launcher;

import ai.candlefish.launcher.demo.Demo;
import ai.candlefish.launcher.keycloak.PortalOrigins;
import ai.candlefish.launcher.keycloak.Realm;
import ai.candlefish.launcher.postgres.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What has to be there before Keycloak and the app can start in containers: roles, databases, schemas, and the realm as a
 * file to import. Runs to its end and may be run again.
 */
public final class Prepare {
    private final Map<String, String> environment;

    private Prepare(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Configured by the environment, see docker-compose.yml. */
    public static void main(String... arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            new Prepare(System.getenv()).run();
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        DatabaseLogin owner = login("candlefish", "candlefish_owner", "CANDLEFISH_OWNER_PASSWORD");
        Databases databases = new Databases(login("postgres", "postgres", "POSTGRES_PASSWORD"));
        databases.candlefish(owner, login("candlefish", "candlefish_app", "CANDLEFISH_DB_PASSWORD"));
        databases.keycloak(login("keycloak", "keycloak", "KEYCLOAK_DB_PASSWORD"));

        PlatformData data = new PlatformData(owner.dataSource());
        data.migrate()
                .forEach(parked ->
                        System.out.println("The migration of " + parked.slug() + " failed: " + parked.reason()));
        if (isDemo()) {
            data.provision(Demo.load());
        }
        write(realm());
        System.out.println("Databases, schemas and the realm are ready");
    }

    private Realm realm() {
        PortalOrigins portal =
                new PortalOrigins(List.of(required("PORTAL_ORIGINS").split(",", -1)));
        String appSecret = required("CANDLEFISH_KEYCLOAK_CLIENT_SECRET");
        return isDemo()
                ? Realm.demo(portal, appSecret, Demo.load(), client -> required("PARTNER_SECRET"))
                : Realm.empty(portal, appSecret, Stack.HQ_ADMINISTRATOR, required("HQ_ADMINISTRATOR_PASSWORD"));
    }

    private boolean isDemo() {
        return Boolean.parseBoolean(environment.getOrDefault("DEMO", "false"));
    }

    private void write(Realm realm) {
        Path file = Path.of(required("REALM_FILE"));
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, realm.json());
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + file, e);
        }
    }

    private DatabaseLogin login(String database, String role, String passwordVariable) {
        return new DatabaseLogin(required("DATABASE_HOST"), 5432, database, role, required(passwordVariable));
    }

    private String required(String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new LaunchException(variable + " is missing in the environment");
        }
        return value;
    }
}
