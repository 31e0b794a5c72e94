package ai.candlefish.tenancy;

import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Writes to tables that are the platform's, in the course of a franchise's work. A franchise's role has no right there, so it is
 * laid down for that long.
 *
 * <p>Every database has the platform's jobs, so that a job is written in the transaction of the work that wants it. The registry
 * lies in the home database alone, and no transaction spans two databases.
 */
@ApplicationScoped
public class PlatformWork {

    private static final String ACT_AS = "select set_config('role', ?, true)";
    private static final String LOGIN_ROLE = "none";

    /**
     * Works on the platform's tables in the franchise's own database, in the running transaction. Must run inside a franchise; if
     * the work fails, the transaction has to be rolled back.
     */
    public void run(Runnable work) {
        give(() -> {
            work.run();
            return true;
        });
    }

    /** The same for work that gives something. */
    public <T> T give(Supplier<T> work) {
        Franchise franchise = FranchiseContext.required();
        String role = franchise.id().schema();
        try (Connection connection = Databases.pool(franchise.database()).getConnection()) {
            actAs(connection, LOGIN_ROLE);
            T given = work.get();
            actAs(connection, role);
            return given;
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }

    /**
     * Works on the registry's tables, in the running transaction. That is one on the franchise's rows as well where
     * {@link #isWithRegistry}, and otherwise has to be one that touches nothing of the franchise's.
     */
    public <T> T withRegistry(Supplier<T> work) {
        return isWithRegistry() ? give(work) : work.get();
    }

    /** Whether one transaction can hold both the rows of the franchise that the work runs in and the registry's. */
    public boolean isWithRegistry() {
        return FranchiseContext.required().liesWithTheRegistry();
    }

    private static void actAs(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ACT_AS)) {
            statement.setString(1, role);
            statement.execute();
        }
    }
}
