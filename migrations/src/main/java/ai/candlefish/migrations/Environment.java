package ai.candlefish.migrations;

import ai.candlefish.migrations.CommandLine.WrongUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases and the logins of their owners, as an operator's environment names them. */
final class Environment {

    private static final String HOME_PREFIX = "CANDLEFISH_DB_";
    private static final String NAME = "[a-z][a-z0-9_]{0,19}";
    private static final int CONNECT_SECONDS = 10;

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    Owners owners() {
        return new Owners(
                owner(HOME_PREFIX),
                further().stream().collect(Collectors.toMap(name -> name, name -> owner(prefix(name)))));
    }

    /** The names of the databases beside the home one. */
    List<String> further() {
        List<String> names = Arrays.stream(variables
                        .getOrDefault("CANDLEFISH_DATABASES", Owners.HOME)
                        .split(",", -1))
                .map(String::strip)
                .toList();
        if (!names.getFirst().equals(Owners.HOME)
                || names.stream().distinct().count() != names.size()
                || !names.stream().allMatch(name -> name.matches(NAME))) {
            throw new WrongUsage("CANDLEFISH_DATABASES must begin with home and name each database once");
        }
        return names.subList(1, names.size());
    }

    /** The login that the app has in a further database. */
    String appRole(String name) {
        return variables.getOrDefault(prefix(name) + "USER", Migrator.APP_ROLE);
    }

    private DataSource owner(String prefix) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {required(prefix + "HOST")});
        source.setPortNumbers(new int[] {port(prefix + "PORT")});
        source.setDatabaseName(variables.getOrDefault(prefix + "NAME", "candlefish"));
        source.setUser(variables.getOrDefault(prefix + "OWNER_USER", "candlefish_owner"));
        source.setPassword(required(prefix + "OWNER_PASSWORD"));
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    private int port(String variable) {
        String port = variables.getOrDefault(variable, "5432");
        if (!port.matches("\\d{1,5}")) {
            throw new WrongUsage(variable + " is not a port number");
        }
        return Integer.parseInt(port);
    }

    private String required(String variable) {
        String value = variables.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new WrongUsage(variable + " is missing in the environment");
        }
        return value;
    }

    private static String prefix(String name) {
        return HOME_PREFIX + name.toUpperCase(Locale.ROOT) + "_";
    }
}
