package ai.candlefish.launcher;

import ai.candlefish.migrations.OneConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** Connections that stay open for as long as one worker works, one to each database. */
final class KeptConnections implements AutoCloseable {

    private final Deque<Connection> open = new ArrayDeque<>();

    /** The same database by a connection that is opened now; not for several threads. */
    DataSource of(DataSource database) {
        try {
            open.push(database.getConnection());
            return OneConnection.of(open.element());
        } catch (SQLException e) {
            throw new LaunchException("A database can't be reached", e);
        }
    }

    @Override
    public void close() {
        try {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        } catch (SQLException e) {
            throw new LaunchException("A connection can't be closed", e);
        }
    }
}
