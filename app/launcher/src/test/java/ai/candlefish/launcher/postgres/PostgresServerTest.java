package ai.candlefish.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.launcher.DatabaseLogin;
import ai.candlefish.launcher.Ports;
import ai.candlefish.launcher.home.Home;
import ai.candlefish.launcher.home.UserCache;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final int PORT = Ports.free().postgres();

    private final Home home;
    private final PostgresServer server;

    /** The blank in the path is on purpose. */
    PostgresServerTest(@TempDir Path directory) {
        home = Home.take(directory.resolve("a home"));
        server = new PostgresServer(home, UserCache.from(System.getenv()), PORT);
    }

    @AfterEach
    void end() {
        server.close();
        home.close();
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilledAndStartedAgain() throws SQLException {
        server.start();
        execute(server.superuser(), "create table kept as select 42 as answer");

        server.process().kill9();
        server.start();

        assertThat(number(server.superuser(), "select answer from kept")).isEqualTo(42);
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        server.start();
        DatabaseLogin right = server.superuser();
        DatabaseLogin wrong = new DatabaseLogin(right.host(), right.port(), right.database(), right.user(), "a guess");

        assertThatThrownBy(() -> wrong.dataSource().getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void makesDatabasesAndRolesThatMayBeMadeAgain() throws SQLException {
        server.start();
        DatabaseLogin owner = new DatabaseLogin(PostgresServer.HOST, PORT, "candlefish", "candlefish_owner", "first");
        DatabaseLogin app = new DatabaseLogin(PostgresServer.HOST, PORT, "candlefish", "candlefish_app", "second");
        DatabaseLogin changed = new DatabaseLogin(PostgresServer.HOST, PORT, "candlefish", "candlefish_app", "third");
        Databases databases = new Databases(server.superuser());

        databases.candlefish(owner, app);
        databases.candlefish(owner, changed);

        execute(owner, "create schema platform");
        assertThat(number(changed, "select 1")).isEqualTo(1);
        assertThatThrownBy(() -> execute(changed, "create schema mine")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.dataSource().getConnection()).isInstanceOf(SQLException.class);
    }

    private static void execute(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
