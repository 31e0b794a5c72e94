package ai.candlefish.tenancy.databases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and what the app logs in as, as the environment says.
 *
 * @param name what the registry calls it
 * @param statements how many statements a connection of the pool keeps prepared; each franchise has its own
 */
public record DatabaseSettings(
        String name, String host, int port, String database, String user, String password, int statements) {

    /** The database that holds the registry; franchises may lie in it as in any other. */
    public static final String HOME = "home";

    /** The home database and as many beside it as there are pools. */
    public static final int MOST = 4;

    static final String LIST = "CANDLEFISH_DATABASES";
    static final String STATEMENTS = "CANDLEFISH_STATEMENTS";
    private static final String STATEMENTS_IF_NOT_GIVEN = "256";
    private static final String HOME_PREFIX = "CANDLEFISH_DB_";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,19}");
    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 60;

    /**
     * All of them, the home database first.
     *
     * @param environment gives the value of a variable, or null
     * @throws WrongDatabases when something is missing or can't be understood
     */
    public static List<DatabaseSettings> read(Function<String, @Nullable String> environment) {
        List<DatabaseSettings> all = new ArrayList<>();
        for (String name : names(environment)) {
            all.add(read(name, environment));
        }
        return List.copyOf(all);
    }

    private static List<String> names(Function<String, @Nullable String> environment) {
        String list = environment.apply(LIST);
        List<String> names = Arrays.stream((list == null || list.isBlank() ? HOME : list).split(",", -1))
                .map(String::strip)
                .toList();
        names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw new WrongDatabases(LIST
                    + " names «%s»; a name is up to 20 lower-case letters, digits and underscores".formatted(name));
        });
        if (!names.getFirst().equals(HOME) || new HashSet<>(names).size() != names.size()) {
            throw new WrongDatabases(LIST + " must begin with home and name each database once");
        }
        if (names.size() > MOST) {
            throw new WrongDatabases(LIST + " names %d databases; there can be %d".formatted(names.size(), MOST));
        }
        return names;
    }

    private static DatabaseSettings read(String name, Function<String, @Nullable String> environment) {
        String prefix = prefix(name);
        return new DatabaseSettings(
                name,
                required(prefix + "HOST", environment),
                port(prefix + "PORT", environment),
                required(prefix + "NAME", environment),
                required(prefix + "USER", environment),
                required(prefix + "PASSWORD", environment),
                statements(environment));
    }

    /** What its variables begin with, such as {@code CANDLEFISH_DB_WEST_}. */
    public static String prefix(String name) {
        return name.equals(HOME) ? HOME_PREFIX : HOME_PREFIX + name.toUpperCase(Locale.ROOT) + "_";
    }

    private static String required(String variable, Function<String, @Nullable String> environment) {
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            throw new WrongDatabases(variable + " is missing in the environment");
        }
        return value;
    }

    private static int port(String variable, Function<String, @Nullable String> environment) {
        String port = required(variable, environment);
        if (!port.matches("\\d{1,5}")) {
            throw new WrongDatabases(variable + " is not a port number");
        }
        return Integer.parseInt(port);
    }

    private static int statements(Function<String, @Nullable String> environment) {
        String number = environment.apply(STATEMENTS);
        String given = number == null || number.isBlank() ? STATEMENTS_IF_NOT_GIVEN : number;
        if (!given.matches("[1-9]\\d{0,2}|1000")) {
            throw new WrongDatabases(STATEMENTS + " is not a number from 1 to 1000");
        }
        return Integer.parseInt(given);
    }

    public boolean isHome() {
        return name.equals(HOME);
    }

    /** Connections for a pool. */
    DataSource connections() {
        return connections("candlefish", SECONDS_TO_CONNECT, SECONDS_TO_ANSWER);
    }

    /**
     * Connections of the app's login that nobody pools.
     *
     * @param purpose what the database shows them as
     * @param secondsToAnswer 0 for as long as it takes
     */
    DataSource connections(String purpose, int secondsToConnect, int secondsToAnswer) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(purpose);
        source.setConnectTimeout(secondsToConnect);
        source.setSocketTimeout(secondsToAnswer);
        if (secondsToAnswer == 0) {
            source.setLoginTimeout(
                    secondsToConnect); // a server that takes the call and says nothing would hold it for ever
        }
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setPreparedStatementCacheQueries(statements);
        source.setLogServerErrorDetail(false); // the values of a row that was refused are nobody's business in a log
        return source;
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "%s: %s at %s:%d/%s".formatted(name, user, host, port, database);
    }
}
