package ai.candlefish.launcher.postgres;

import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.LaunchException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.util.PasswordUtil;

/** The databases and login roles of Candlefish and Keycloak; made when missing, passwords set to those that are given. */
public final class Databases {

    /**
     * A transaction that nobody goes on with would keep its locks, and a query with helpers would take cores from other franchises.
     * Every statement names its schema; a path would be worked out anew for each, by going through the roles of all franchises.
     */
    private static final List<String> SETTINGS_OF_THE_APP = List.of(
            "idle_in_transaction_session_timeout = '5min'", "max_parallel_workers_per_gather = 0", "search_path = ''");

    private final DatabaseLogin superuser;

    public Databases(DatabaseLogin superuser) {
        this.superuser = superuser;
    }

    /**
     * Makes the database, its owner, and a role that may connect to it and inherits nothing.
     *
     * @param owner owns the database and makes the roles of franchises
     * @param app what the app's pool logs in as
     */
    public void candlefish(DatabaseLogin owner, DatabaseLogin app) {
        try (Connection connection = superuser.dataSource().getConnection()) {
            role(connection, owner, "login createrole nosuperuser nocreatedb");
            role(connection, app, "login noinherit nosuperuser nocreatedb nocreaterole");
            for (String setting : SETTINGS_OF_THE_APP) {
                execute(connection, "alter role " + quoted(app.user()) + " set " + setting);
            }
            database(connection, owner);
            execute(connection, "grant connect on database " + quoted(app.database()) + " to " + quoted(app.user()));
        } catch (SQLException e) {
            throw new LaunchException("Cannot make the database " + owner.database(), e);
        }
    }

    public void keycloak(DatabaseLogin owner) {
        try (Connection connection = superuser.dataSource().getConnection()) {
            role(connection, owner, "login nosuperuser nocreatedb nocreaterole");
            database(connection, owner);
        } catch (SQLException e) {
            throw new LaunchException("Cannot make the database " + owner.database(), e);
        }
    }

    private static void role(Connection connection, DatabaseLogin login, String attributes) throws SQLException {
        boolean missing = !exists(connection, "select 1 from pg_roles where rolname = ?", login.user());
        // Hashed on this side, so that no statement and no log of the server ever holds the password.
        String hashed = PasswordUtil.encodeScramSha256(login.password().toCharArray());
        execute(
                connection,
                (missing ? "create" : "alter") + " role " + quoted(login.user()) + " " + attributes + " password '"
                        + hashed + "'");
    }

    private static void database(Connection connection, DatabaseLogin owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", owner.database())) {
            execute(connection, "create database " + quoted(owner.database()) + " owner " + quoted(owner.user()));
        }
        execute(connection, "revoke all on database " + quoted(owner.database()) + " from public");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
