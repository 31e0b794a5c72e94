package ai.candlefish.franchises.provisioning;

import ai.candlefish.tenancy.databases.DatabaseSettings;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.databases.WrongDatabases;
import ai.candlefish.tenancy.provisioning.SchemaOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The logins that own the schemas and make roles, one a database; only a node that sets franchises up has them, and then all of
 * them. Connections are made for a step and closed behind it, so that none with these rights ever lies about idle.
 */
@ApplicationScoped
class OwnerDatabase {

    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 120;
    private static final int FOR_EVER = 0;

    @Inject
    Config config;

    @Inject
    Databases databases;

    /**
     * Whether this node has the logins.
     *
     * @throws WrongDatabases when it has some of them
     */
    boolean isPresent() {
        if (password(DatabaseSettings.HOME).isEmpty()) {
            return false;
        }
        databases.further().forEach(this::requiredPassword);
        return true;
    }

    SchemaOwner owner(String database) {
        return new SchemaOwner(
                database, connections(database), databases.settings(database).user());
    }

    DataSource connections(String database) {
        return connections(database, SECONDS_TO_ANSWER);
    }

    /** Connections for statements that may take long, such as a migration of large tables. */
    DataSource patientConnections(String database) {
        return connections(database, FOR_EVER);
    }

    private DataSource connections(String database, int secondsToAnswer) {
        DatabaseSettings settings = databases.settings(database);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {settings.host()});
        source.setPortNumbers(new int[] {settings.port()});
        source.setDatabaseName(settings.database());
        source.setUser(user(database).orElse("candlefish_owner"));
        source.setPassword(requiredPassword(database));
        source.setApplicationName("candlefish provisioning");
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(secondsToAnswer);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false); // the values of a row that was refused are nobody's business
        return source;
    }

    /** Patient connections to the databases beside the home one, by their names. */
    Map<String, DataSource> further() {
        return databases.further().stream().collect(Collectors.toMap(name -> name, this::patientConnections));
    }

    private Optional<String> user(String database) {
        return config.getOptionalValue(DatabaseSettings.prefix(database) + "OWNER_USER", String.class);
    }

    private Optional<String> password(String database) {
        return config.getOptionalValue(variable(database), String.class);
    }

    private String requiredPassword(String database) {
        return password(database)
                .orElseThrow(() -> new WrongDatabases(variable(database) + " is missing in the environment"));
    }

    private static String variable(String database) {
        return DatabaseSettings.prefix(database) + "OWNER_PASSWORD";
    }
}
