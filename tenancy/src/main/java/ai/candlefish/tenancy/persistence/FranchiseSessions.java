package ai.candlefish.tenancy.persistence;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.registry.FranchiseRegistry;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

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

    @Inject
    @SuppressWarnings("NullAway.Init")
    FranchiseRegistry registry;

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads the franchise's tables as they stand at one moment, however long that takes. */
    public <T> T snapshot(FranchiseId franchise, Work<T> work) {
        return transaction(franchise, connection -> {
            execute(connection, ONE_MOMENT);
            return acting(connection, franchise, work);
        });
    }

    /** What the work writes is there once this returns, or not at all when it throws. */
    public <T> T change(FranchiseId franchise, Work<T> work) {
        return transaction(franchise, connection -> acting(connection, franchise, work));
    }

    private static <T> T acting(Connection connection, FranchiseId franchise, Work<T> work) throws SQLException {
        try (PreparedStatement role = connection.prepareStatement(ACT_AS)) {
            role.setString(1, franchise.schema());
            role.execute();
        }
        execute(connection, IN_UTC);
        return work.on(connection);
    }

    private <T> T transaction(FranchiseId franchise, Work<T> work) {
        String database =
                registry.find(franchise).orElseThrow(Refusal::notFound).database();
        try (Connection connection = Databases.pool(database).getConnection()) {
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
