package ai.candlefish.tenancy;

import ai.candlefish.tenancy.registry.PlatformDatabase;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Writes to the platform's tables in the transaction of a franchise's work, such as a job that must exist if and only if the
 * work commits. A franchise's role has no right there, so it is laid down for that long.
 */
@ApplicationScoped
public class PlatformWork {

    private static final String ACT_AS = "select set_config('role', ?, true)";
    private static final String LOGIN_ROLE = "none";

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    /** Must run inside a franchise and in its transaction; if the work fails, the transaction has to be rolled back. */
    public void run(Runnable work) {
        give(() -> {
            work.run();
            return true;
        });
    }

    /** The same for work that gives something. */
    public <T> T give(Supplier<T> work) {
        String role = FranchiseContext.required().id().schema();
        try (Connection connection = dataSource.getConnection()) {
            actAs(connection, LOGIN_ROLE);
            T given = work.get();
            actAs(connection, role);
            return given;
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }

    private static void actAs(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ACT_AS)) {
            statement.setString(1, role);
            statement.execute();
        }
    }
}
