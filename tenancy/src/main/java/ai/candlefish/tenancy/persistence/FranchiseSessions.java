package ai.candlefish.tenancy.persistence;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Plain transactions that act as a franchise's role, for jobs that move its tables as they are, without entities. None is open
 * around them: they end here.
 */
@ApplicationScoped
public class FranchiseSessions {

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";
    private static final String ACT_AS = "select set_config('role', ?, true)";

    /** So that times are written alike on every node. */
    private static final String IN_UTC = "select set_config('TimeZone', 'UTC', true)";

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource pool;

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads the franchise's tables as they stand at one moment, however long that takes. */
    public <T> T snapshot(FranchiseId franchise, Work<T> work) {
        return transaction(connection -> {
            execute(connection, ONE_MOMENT);
            return acting(connection, franchise, work);
        });
    }

    /** What the work writes is there once this returns, or not at all when it throws. */
    public <T> T change(FranchiseId franchise, Work<T> work) {
        return transaction(connection -> acting(connection, franchise, work));
    }

    private static <T> T acting(Connection connection, FranchiseId franchise, Work<T> work) throws SQLException {
        try (PreparedStatement role = connection.prepareStatement(ACT_AS)) {
            role.setString(1, franchise.schema());
            role.execute();
        }
        execute(connection, IN_UTC);
        return work.on(connection);
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
