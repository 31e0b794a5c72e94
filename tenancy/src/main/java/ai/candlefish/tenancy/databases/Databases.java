package ai.candlefish.tenancy.databases;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The databases that franchises can lie in, with their pools. */
@ApplicationScoped
public class Databases {

    private static final Logger LOG = Logger.getLogger(Databases.class.getName());
    private static final int SECONDS_TO_LOOK = 2;
    private static final int SECONDS_TO_CONNECT = 5;

    private static final List<DatabaseSettings> SETTINGS = DatabaseSettings.read(System::getenv);

    private static final Map<String, String> POOLS = IntStream.range(0, SETTINGS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    place -> SETTINGS.get(place).name(),
                    place -> place == 0 ? PlatformDatabase.JNDI_NAME : PlatformDatabase.JNDI_NAME + place));

    /** Kept, since each request wants one and the server takes long to find it. */
    private static final Map<String, DataSource> LOOKED_UP = new ConcurrentHashMap<>();

    private final Set<String> away = ConcurrentHashMap.newKeySet();

    /** Fails the start of the app where the environment is wrong. */
    void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.info(() -> "Databases: " + SETTINGS);
    }

    /** The pool of a database. */
    public static DataSource pool(String database) {
        String name = POOLS.get(database);
        if (name == null) {
            throw away(database);
        }
        return LOOKED_UP.computeIfAbsent(name, Databases::lookUp);
    }

    @SuppressWarnings("BanJNDI") // the names are constants; Hibernate asks from where nothing can be injected
    private static DataSource lookUp(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("There is no connection pool " + name, e);
        }
    }

    /** Their names, the home database's first. */
    public List<String> names() {
        return SETTINGS.stream().map(DatabaseSettings::name).toList();
    }

    /** Those beside the home database. */
    public List<String> further() {
        return names().subList(1, SETTINGS.size());
    }

    /**
     * Where it is.
     *
     * @throws Refusal unavailable, for one that this node does not know
     */
    public DatabaseSettings settings(String database) {
        return SETTINGS.stream()
                .filter(each -> each.name().equals(database))
                .findFirst()
                .orElseThrow(() -> away(database));
    }

    /** Whether it answered when it was last looked at. One that this node does not know never does. */
    public boolean isReachable(String database) {
        return POOLS.containsKey(database) && !away.contains(database);
    }

    /**
     * Refuses work for franchises in a database that does not answer, before threads wait for it.
     *
     * @throws Refusal unavailable
     */
    public void requireReachable(String database) {
        if (!isReachable(database)) {
            throw away(database);
        }
    }

    /** Looks at it on a connection of its own, so that neither a full nor a broken pool decides. */
    public boolean look(String database) {
        DatabaseSettings settings = settings(database);
        boolean answers = answers(settings);
        if (answers ? away.remove(database) : away.add(database)) {
            LOG.log(
                    answers ? Level.INFO : Level.WARNING,
                    () -> "The database %s %s"
                            .formatted(
                                    settings,
                                    answers ? "answers again" : "does not answer; its franchises are closed"));
        }
        return answers;
    }

    private static boolean answers(DatabaseSettings settings) {
        DataSource source = settings.connections("candlefish look", SECONDS_TO_LOOK, SECONDS_TO_LOOK);
        try (Connection connection = source.getConnection()) {
            return connection.isValid(SECONDS_TO_LOOK);
        } catch (SQLException e) {
            LOG.log(Level.FINE, e, () -> "No answer from " + settings);
            return false;
        }
    }

    /** Connections to the home database that nobody pools, for what has to last. */
    static Connection lastingConnection() throws SQLException {
        return SETTINGS.getFirst()
                .connections("candlefish news", SECONDS_TO_CONNECT, 0)
                .getConnection();
    }

    private static Refusal away(String database) {
        LOG.fine(() -> "Refused: the database " + database + " is away");
        return Refusal.of(
                Refusal.Kind.UNAVAILABLE,
                "database_unavailable",
                "The data can't be reached at the moment. Try again shortly.");
    }
}
