package ai.candlefish.tenancy.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection to the home database, in no pool, on which the database says what was changed. */
public final class ListeningConnection implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 5;

    private final Connection connection;

    /** @param channel a name that needs no quoting */
    public ListeningConnection(String channel) throws SQLException {
        connection = Databases.lastingConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * What was said, as soon as there is something; empty when the time is over.
     *
     * @throws SQLException when the connection is lost
     */
    public List<String> await(Duration time) throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(time.toMillis()));
        if (heard == null || heard.length == 0) {
            requireAlive();
            return List.of();
        }
        return Arrays.stream(heard).map(PGNotification::getParameter).toList();
    }

    private void requireAlive() throws SQLException {
        if (!connection.isValid(SECONDS_TO_ANSWER)) {
            throw new SQLException("The connection was lost");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
