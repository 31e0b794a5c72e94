package ai.candlefish.franchises.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The login that owns the schemas and makes roles; only a node that sets franchises up has it. Connections are made for a step
 * and closed behind it, so that none with these rights ever lies about idle.
 */
@ApplicationScoped
class OwnerDatabase {

    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 120;
    private static final int FOR_EVER = 0;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_DB_HOST")
    String host;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_DB_PORT")
    int port;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_DB_NAME")
    String database;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_DB_USER")
    String appRole;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_DB_OWNER_USER")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_DB_OWNER_PASSWORD")
    Optional<String> password;

    boolean isPresent() {
        return user.isPresent() && password.isPresent();
    }

    /** The role of the app's pool, which has to be able to act as a franchise's role. */
    String appRole() {
        return appRole;
    }

    DataSource connections() {
        return connections(SECONDS_TO_ANSWER);
    }

    /** Connections for statements that may take long, such as a migration of large tables. */
    DataSource patientConnections() {
        return connections(FOR_EVER);
    }

    private DataSource connections(int secondsToAnswer) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user.orElseThrow());
        source.setPassword(password.orElseThrow());
        source.setApplicationName("candlefish provisioning");
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(secondsToAnswer);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false); // the values of a row that was refused are nobody's business
        return source;
    }
}
