package ai.candlefish.harness.running;

import ai.candlefish.harness.http.Client;
import ai.candlefish.launcher.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** The system under test: a stack of this run's own, or one that runs already and that the environment names. */
public final class RunningSystem implements AutoCloseable {

    public static final String DENVER = "crown-denver";
    public static final String BOULDER = "crown-boulder";
    public static final String AUSTIN = "paintbox-austin";

    private static final AtomicReference<@Nullable RunningSystem> PRESENT = new AtomicReference<>();

    private final Addresses addresses;
    private final @Nullable Stack own;
    private final SignIns signIns;

    private RunningSystem(Addresses addresses, @Nullable Stack own) {
        this.addresses = addresses;
        this.own = own;
        this.signIns = new SignIns(addresses.issuer());
    }

    static RunningSystem find() {
        RunningSystem found =
                Addresses.areIn(System.getenv()) ? new RunningSystem(new Addresses(System.getenv()), null) : started();
        PRESENT.set(found);
        return found;
    }

    /** The one of this run, for data that only somebody else can make. */
    public static RunningSystem present() {
        return Objects.requireNonNull(PRESENT.get(), "No test has asked for the system yet");
    }

    private static RunningSystem started() {
        Stack stack = Stack.builder()
                .ports(FreePorts.choose())
                .home(Path.of("target", "stack"))
                .fresh(true)
                .further("west")
                .build();
        stack.start();
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("KEYCLOAK_ADMIN_SECRET", secret(stack, "keycloak-admin"));
        return new RunningSystem(new Addresses(environment), stack);
    }

    private static String secret(Stack stack, String name) {
        try {
            return Files.readString(stack.homeDirectory().resolve("secrets").resolve(name))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stack, for tests that stop parts of it; those are left out where it is not this run's own. */
    public Stack ownStack() {
        Stack stack = own;
        Assumptions.assumeTrue(stack != null, "The stack is not this run's to stop");
        return Objects.requireNonNull(stack);
    }

    public URI app() {
        return addresses.app();
    }

    public URI keycloak() {
        return addresses.keycloak();
    }

    public String issuer() {
        return addresses.issuer();
    }

    public SignIns signIns() {
        return signIns;
    }

    /** Someone who is not signed in. */
    public Client anonymous() {
        return Client.of(app(), Optional::empty);
    }

    /** Someone who sends this as access token. */
    public Client withToken(String token) {
        return Client.of(app(), () -> Optional.of(token));
    }

    public Client as(Person person) {
        return Client.of(app(), () -> Optional.of(signIns.token(person)));
    }

    /** The same, asking a second node of this run's own stack, which is started when it is first asked for. */
    public Client onSecondNode(Person person) {
        URI second = URI.create(ownStack().secondApp(FreePorts.choose().app()).address());
        return Client.of(second, () -> Optional.of(signIns.token(person)));
    }

    /** Somebody who is not of the demo and has its password. */
    public Client as(String username) {
        return Client.of(app(), () -> Optional.of(signIns.token(username)));
    }

    /** The partner's program. */
    public Client asPartner() {
        return Client.of(app(), () -> Optional.of(partnerToken()));
    }

    public String partnerToken() {
        return signIns.token(addresses.required("PARTNER_CLIENT"), addresses.required("PARTNER_SECRET"));
    }

    /** Keycloak as its administrator, for realms and keys that only a test needs. */
    public KeycloakAdmin keycloakAdmin() {
        Optional<String> secret = addresses.find("KEYCLOAK_ADMIN_SECRET");
        Assumptions.assumeTrue(secret.isPresent(), "Keycloak's administrator is not named in the environment");
        return new KeycloakAdmin(keycloak(), secret.orElseThrow());
    }

    /** A connection as the role that the app's pool has. */
    public Connection databaseAsApp() throws SQLException {
        return connect("DATABASE_APP");
    }

    /** The same, to the database that a franchise lies in. */
    public Connection databaseAsAppOf(String slug) throws SQLException {
        return connect(suffix(slug), "DATABASE_APP", suffix(slug));
    }

    /** A connection as the role that owns the schemas. */
    public Connection databaseAsOwner() throws SQLException {
        return connect("DATABASE_OWNER");
    }

    /** The same, to the database that a franchise lies in. */
    public Connection databaseAsOwnerOf(String slug) throws SQLException {
        return connect(suffix(slug), "DATABASE_OWNER", "");
    }

    /** Connections as the role that owns the schemas, to a database by the name that the registry knows. */
    public DataSource ownersDatabase(String database) {
        PGSimpleDataSource source = (PGSimpleDataSource) ownersDatabase();
        source.setUrl(addresses.required("DATABASE_URL" + suffixOf(database)));
        return source;
    }

    /** What the names of the settings of the database end in that a franchise lies in. */
    private String suffix(String slug) throws SQLException {
        try (Connection registry = databaseAsOwner();
                PreparedStatement query =
                        registry.prepareStatement("select database_name from platform.franchise where id = ?")) {
            query.setString(1, slug);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return suffixOf(row.getString(1));
            }
        }
    }

    private static String suffixOf(String database) {
        return database.equals("home") ? "" : "_" + database.toUpperCase(Locale.ROOT);
    }

    private Connection connect(String where, String role, String whose) throws SQLException {
        return DriverManager.getConnection(
                addresses.required("DATABASE_URL" + where),
                addresses.required(role + whose),
                addresses.required(role + "_PASSWORD" + whose));
    }

    /** Connections as the role that owns the schemas, for migrations. */
    public DataSource ownersDatabase() {
        Map<String, String> known = addresses.environment();
        Assumptions.assumeTrue(addresses.find("DATABASE_URL").isPresent(), "The database is not named");
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(known.get("DATABASE_URL"));
        database.setUser(known.get("DATABASE_OWNER"));
        database.setPassword(known.get("DATABASE_OWNER_PASSWORD"));
        return database;
    }

    private Connection connect(String role) throws SQLException {
        Map<String, String> known = addresses.environment();
        Assumptions.assumeTrue(addresses.find("DATABASE_URL").isPresent(), "The database is not named");
        return DriverManager.getConnection(known.get("DATABASE_URL"), known.get(role), known.get(role + "_PASSWORD"));
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
