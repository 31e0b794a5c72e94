package ai.candlefish.launcher;

import ai.candlefish.launcher.app.AppServer;
import ai.candlefish.launcher.demo.Demo;
import ai.candlefish.launcher.home.Home;
import ai.candlefish.launcher.home.UserCache;
import ai.candlefish.launcher.keycloak.AppClient;
import ai.candlefish.launcher.keycloak.KeycloakServer;
import ai.candlefish.launcher.keycloak.PortalOrigins;
import ai.candlefish.launcher.keycloak.Realm;
import ai.candlefish.launcher.postgres.Databases;
import ai.candlefish.launcher.postgres.PostgresServer;
import ai.candlefish.launcher.process.ServerProcess;
import ai.candlefish.migrations.Owners;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole system on one machine: PostgreSQL, Keycloak and the app on loopback, and a home for what they keep. */
public final class Stack implements AutoCloseable {
    /** The one person in a realm without demo data. */
    public static final String HQ_ADMINISTRATOR = "hq@candlefish.local";

    /** Short, since the one node is also the one that goes on after it was killed. */
    private static final String SECONDS_BETWEEN_HEARTBEATS = "3";

    private final Home home;
    private final Ports ports;
    private final Optional<Demo> demo;
    private final ServerFiles files;
    private final Progress progress;
    private final UserCache cache = UserCache.from(System.getenv());
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final AppServer app;
    private final boolean firstStart;
    private final StackDatabases databases;
    private final Map<String, String> settings;
    private @Nullable AppServer secondApp;

    Stack(
            Home home,
            boolean firstStart,
            Ports ports,
            Optional<Demo> demo,
            List<String> further,
            Map<String, String> settings,
            ServerFiles files,
            Progress progress) {
        this.home = home;
        this.firstStart = firstStart;
        this.settings = settings;
        this.ports = ports;
        this.demo = demo;
        this.files = files;
        this.progress = progress;
        databases = new StackDatabases(further, this::login);
        postgres = new PostgresServer(home, cache, ports.postgres());
        keycloak = new KeycloakServer(home, ports.keycloak(), login("keycloak", "keycloak"), realm());
        app = new AppServer(home, AppServer.NAME, ports.app(), files.war(), configuration());
    }

    public static StackBuilder builder() {
        return new StackBuilder();
    }

    /** Starts everything and returns when all of it is ready; on a failure everything is stopped again. */
    public void start() {
        Startup startup = new Startup(progress, this::stopServers);
        try {
            ports.requireFree();
            CompletableFuture<Void> payara = startup.step("Payara Micro unpacked", this::preparePayara);
            CompletableFuture<Void> distribution = startup.step("Keycloak unpacked and built", this::prepareKeycloak);
            CompletableFuture<Void> database = startup.step("PostgreSQL", this::startPostgres);
            CompletableFuture<Void> schemas = startup.step("Schemas and franchises", this::prepareData, database);
            CompletableFuture<Void> identity = startup.step("Keycloak", this::startKeycloak, database, distribution);
            CompletableFuture<Void> application = startup.step("The app", app::start, schemas, payara);
            startup.await(identity, application);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Stops everything, in order, and leaves the home to others. */
    @Override
    public void close() {
        stopServers();
        home.close();
    }

    /** Waits until one of the servers ends by itself, and says which. */
    public ServerProcess awaitEndOfAny() {
        CompletableFuture<?>[] ends = servers().map(ServerProcess::ended).toArray(CompletableFuture[]::new);
        return (ServerProcess) CompletableFuture.anyOf(ends).join();
    }

    public AppServer app() {
        return app;
    }

    /**
     * A second node beside the first, against the same databases; started when it is first asked for.
     *
     * @param port where it listens then
     */
    public synchronized AppServer secondApp(int port) {
        AppServer second = secondApp;
        if (second == null) {
            second = new AppServer(home, AppServer.NAME + "-2", port, files.war(), configuration());
            second.prepare(cache, files.payara(), files.payaraVersion());
            secondApp = second;
            second.start();
        }
        return second;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public Optional<Demo> demo() {
        return demo;
    }

    public Path homeDirectory() {
        return home.directory();
    }

    /** The databases that franchises lie in. */
    public StackDatabases databases() {
        return databases;
    }

    /** The role that owns the home database. */
    public DatabaseLogin databaseOwner() {
        return databases.owner(Owners.HOME);
    }

    /** The role of the app's pool for the home database. */
    public DatabaseLogin databaseApp() {
        return databases.app(Owners.HOME);
    }

    /** The secret of a partner's client. */
    public String partnerSecret(String clientId) {
        return home.secrets().password(clientId);
    }

    /** The password of {@link #HQ_ADMINISTRATOR}, where there is no demo. */
    public String administratorPassword() {
        return home.secrets().password("hq-administrator");
    }

    /** Where that password lies. */
    public Path administratorPasswordFile() {
        return home.secrets().file("hq-administrator");
    }

    /** Whether the home was empty before this start. */
    public boolean isFirstStart() {
        return firstStart;
    }

    /** Addresses and secrets as a program reads them that is run against this stack. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        all.put("APP_URL", app.address());
        all.put("KEYCLOAK_URL", keycloak.address());
        all.put("ISSUER", keycloak.issuer());
        all.put("KEYCLOAK_ADMIN_SECRET", keycloak.adminSecret());
        all.put("DATABASE_URL", databaseOwner().jdbcUrl());
        all.put("DATABASE_OWNER", databaseOwner().user());
        all.put("DATABASE_OWNER_PASSWORD", databaseOwner().password());
        all.put("DATABASE_APP", databaseApp().user());
        all.put("DATABASE_APP_PASSWORD", databaseApp().password());
        for (String name : databases.further()) {
            String suffix = "_" + name.toUpperCase(Locale.ROOT);
            all.put("DATABASE_URL" + suffix, databases.owner(name).jdbcUrl());
            all.put("DATABASE_APP" + suffix, databases.app(name).user());
            all.put("DATABASE_APP_PASSWORD" + suffix, databases.app(name).password());
        }
        demo.ifPresent(people -> people.partners().forEach(partner -> {
            all.put("PARTNER_CLIENT", partner.clientId());
            all.put("PARTNER_SECRET", partnerSecret(partner.clientId()));
        }));
        return all;
    }

    private DatabaseLogin login(String database, String role) {
        return new DatabaseLogin(
                PostgresServer.HOST,
                ports.postgres(),
                database,
                role,
                home.secrets().password("database-" + role));
    }

    private PortalOrigins portal() {
        return PortalOrigins.onLoopback(ports.app());
    }

    private Realm realm() {
        return demo.map(people -> Realm.demo(portal(), appSecret(), people, this::partnerSecret))
                .orElseGet(() -> Realm.empty(portal(), appSecret(), HQ_ADMINISTRATOR, administratorPassword()));
    }

    private Map<String, String> configuration() {
        Map<String, String> all = new HashMap<>(databases.environment());
        all.put("CANDLEFISH_OIDC_ISSUER", keycloak.issuer());
        all.put(
                "CANDLEFISH_OIDC_JWKS_URI",
                keycloak.byAddress() + "/realms/" + Realm.NAME + "/protocol/openid-connect/certs");
        all.put("CANDLEFISH_KEYCLOAK_ADMIN_URL", keycloak.byAddress());
        all.put("CANDLEFISH_KEYCLOAK_CLIENT_SECRET", appSecret());
        all.put("CANDLEFISH_CURSOR_KEY", home.secrets().key("cursor-key"));
        all.put("CANDLEFISH_JOB_HEARTBEAT", SECONDS_BETWEEN_HEARTBEATS);
        demo.ifPresent(people -> all.put("CANDLEFISH_MFA", "off")); // everybody knows their password
        all.putAll(settings);
        return all;
    }

    /** The secret by which the app is known to Keycloak. */
    private String appSecret() {
        return home.secrets().password(AppClient.ID);
    }

    private void preparePayara() {
        app.prepare(cache, files.payara(), files.payaraVersion());
    }

    private void prepareKeycloak() {
        keycloak.prepare(cache, files.keycloak(), files.keycloakVersion());
    }

    private void startPostgres() {
        postgres.start();
        Databases server = new Databases(postgres.superuser());
        databases.create(server);
        server.keycloak(login("keycloak", "keycloak"));
    }

    private void prepareData() {
        PlatformData data = databases.data();
        data.migrate()
                .forEach(parked -> progress.note(
                        "The franchise " + parked.slug() + " answers 503, its migration failed: " + parked.reason()));
        demo.ifPresent(data::provision);
    }

    private void startKeycloak() {
        keycloak.start();
        if (keycloak.correctPortal(portal())) {
            progress.note("The portal's addresses in Keycloak now name port " + ports.app());
        }
        if (keycloak.correctApp(appSecret())) {
            progress.note("Keycloak now knows the app, which sets franchises up there");
        }
    }

    private void stopServers() {
        AppServer second = secondApp;
        if (second != null) {
            second.close();
        }
        app.close();
        keycloak.close();
        postgres.close();
    }

    private Stream<ServerProcess> servers() {
        return Stream.of(app.process(), keycloak.process(), postgres.process());
    }
}
