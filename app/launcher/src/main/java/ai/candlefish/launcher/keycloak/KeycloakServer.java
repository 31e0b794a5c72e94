package ai.candlefish.launcher.keycloak;

import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.LaunchException;
import ai.candlefish.launcher.home.Home;
import ai.candlefish.launcher.home.UserCache;
import ai.candlefish.launcher.process.Command;
import ai.candlefish.launcher.process.HttpProbe;
import ai.candlefish.launcher.process.ServerProcess;
import ai.candlefish.launcher.process.Signal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keycloak on the loopback address, with the realm candlefish. */
public final class KeycloakServer {
    public static final String NAME = "keycloak";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Home home;
    private final int port;
    private final DatabaseLogin database;
    private final Realm realm;
    private final ServerProcess process;
    private @Nullable KeycloakDistribution distribution;

    /** A Keycloak that is not running yet; {@code realm} is imported when the database does not hold it. */
    public KeycloakServer(Home home, int port, DatabaseLogin database, Realm realm) {
        this.home = home;
        this.port = port;
        this.database = database;
        this.realm = realm;
        this.process = new ServerProcess("Keycloak", home.log(NAME), home.pidFile(NAME), Signal.TERM);
    }

    /** Unpacks and builds it, which is needed once per user and takes a while. */
    public void prepare(UserCache cache, Path zip, String version) {
        distribution = KeycloakDistribution.in(cache, zip, version);
    }

    /** Starts it on its database, which has to be there. */
    public void start() {
        Path own = home.directory("keycloak");
        Objects.requireNonNull(distribution, "prepared before").linkInto(own);
        Path imported = writeRealm(own);
        process.start(new Command(
                KeycloakDistribution.java(
                        own,
                        List.of(
                                "start",
                                "--optimized",
                                "--import-realm",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--hostname=" + address()),
                        // A connection that a restart of the database has cut is not given to a sign-in.
                        List.of("-Xms64m", "-Xmx384m", "-Dquarkus.datasource.jdbc.validate-on-borrow=true")),
                Map.of(
                        "KC_DB_URL", database.jdbcUrl(),
                        "KC_DB_USERNAME", database.user(),
                        "KC_DB_PASSWORD", database.password(),
                        "KC_BOOTSTRAP_ADMIN_CLIENT_ID", AdminApi.CLIENT,
                        "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", adminSecret()),
                own));
        URI metadata = URI.create(byAddress() + "/realms/" + Realm.NAME + "/.well-known/openid-configuration");
        process.awaitReady(START, () -> HttpProbe.answersOk(metadata), () -> false);
        delete(imported);
    }

    /** Corrects the portal's redirect addresses, which kept data may hold for other ports; whether it had to. */
    public boolean correctPortal(PortalOrigins portal) {
        return new AdminApi(URI.create(byAddress()), adminSecret()).correctPortal(portal);
    }

    /** Makes the app's client, which a realm of an earlier build has not; whether it had to. */
    public boolean correctApp(String secret) {
        return new AdminApi(URI.create(byAddress()), adminSecret()).correctApp(new AppClient(secret));
    }

    public void stop() {
        process.stop(STOP);
    }

    public void close() {
        process.close(STOP);
    }

    public ServerProcess process() {
        return process;
    }

    /** Where browsers find it; the issuer of its tokens begins with it. */
    public String address() {
        return "http://localhost:" + port;
    }

    public String issuer() {
        return address() + "/realms/" + Realm.NAME;
    }

    /** Where programs on this machine find it without looking up a name. */
    public String byAddress() {
        return "http://127.0.0.1:" + port;
    }

    /** The secret of the service account by which the launcher administers it. */
    public String adminSecret() {
        return home.secrets().password("keycloak-admin");
    }

    private Path writeRealm(Path own) {
        Path directory = own.resolve("data").resolve("import");
        Path file = directory.resolve(Realm.NAME + "-realm.json");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, realm.json());
            return file;
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + file, e);
        }
    }

    private static void delete(Path imported) {
        try {
            Files.deleteIfExists(imported);
        } catch (IOException e) {
            throw new LaunchException("Cannot delete " + imported, e);
        }
    }
}
