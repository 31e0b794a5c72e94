package ai.candlefish.incontainer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The pool's connections, each of which the database serves with a process of its own. */
final class Backends {

    static final String OWN_ID = "select pg_backend_pid()";
    private static final int CONNECTIONS_TRIED = 8;

    private Backends() {}

    static void actAs(Connection connection, TestFranchise franchise) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('role', ?, true)")) {
            statement.setString(1, franchise.schema());
            statement.execute();
        }
    }

    /** Borrows from the pool until the connection to that backend comes up, and asks it. */
    static String ask(DataSource pool, Object backend, String sql) throws SQLException {
        List<Connection> borrowed = new ArrayList<>();
        try {
            while (borrowed.size() < CONNECTIONS_TRIED) {
                Connection connection = pool.getConnection();
                borrowed.add(connection);
                if (single(connection, OWN_ID).equals(backend.toString())) {
                    return single(connection, sql);
                }
            }
            throw new AssertionError("The pool did not lend the connection to backend %s again".formatted(backend));
        } finally {
            for (Connection connection : borrowed) {
                connection.close();
            }
        }
    }

    static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
