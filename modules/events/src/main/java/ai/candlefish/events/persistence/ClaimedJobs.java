package ai.candlefish.events.persistence;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Which jobs the nodes have claimed. */
public final class ClaimedJobs {

    public static final String TABLE = "platform.scheduled_tasks";

    private static final String BY_OTHERS = """
            select exists (
                select 1 from platform.scheduled_tasks
                where task_name = ? and task_instance like ? and picked and picked_by <> ?)""";

    private static final String OF_OTHER_NAMES = """
            select exists (
                select 1 from platform.scheduled_tasks where task_name <> ? and task_instance like ? and picked)""";

    private static final String BRING_FORWARD = """
            update platform.scheduled_tasks set execution_time = ?, version = version + 1
            where task_instance like ? and not picked and execution_time > ?""";

    private static final String BRING_NEXT_FORWARD = """
            update platform.scheduled_tasks set execution_time = ?, version = version + 1
            where (task_name, task_instance) in (
                select task_name, task_instance from platform.scheduled_tasks
                where task_name = ? and task_instance like ? and not picked and execution_time between ? and ?
                order by execution_time limit 1 for update skip locked)""";

    private static final String UNDER_WAY =
            "select distinct split_part(task_instance, '/', 1) from platform.scheduled_tasks where task_name = ?";

    private final DataSource pool;

    public ClaimedJobs(DataSource pool) {
        this.pool = pool;
    }

    /** Whether a node other than this one has claimed a job of the name for the franchise. */
    public boolean elsewhere(String name, FranchiseId franchise, String thisNode) {
        return exists(BY_OTHERS, name, franchise.value() + "/%", thisNode);
    }

    /** Whether any node has claimed a job of another name for the franchise. */
    public boolean besides(String name, FranchiseId franchise) {
        return exists(OF_OTHER_NAMES, name, franchise.value() + "/%");
    }

    private boolean exists(String query, String... values) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int at = 0; at < values.length; at++) {
                statement.setString(at + 1, values[at]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }

    /** The franchises that have a job of the name, waiting or claimed. */
    public Set<FranchiseId> underWay(String name) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNDER_WAY)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                Set<FranchiseId> franchises = new HashSet<>();
                while (rows.next()) {
                    franchises.add(new FranchiseId(rows.getString(1)));
                }
                return franchises;
            }
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }

    /** Has the franchise's jobs that wait for a later time wait no longer. */
    public void bringForward(FranchiseId franchise, Instant now) {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BRING_FORWARD)) {
            statement.setObject(1, time);
            statement.setString(2, franchise.value() + "/%");
            statement.setObject(3, time);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }

    /** Has the first of the franchise's jobs of the name that waits, no longer than until then, wait no longer. */
    public void bringNextForward(String name, FranchiseId franchise, Instant now, Instant until) {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BRING_NEXT_FORWARD)) {
            statement.setObject(1, time);
            statement.setString(2, name);
            statement.setString(3, franchise.value() + "/%");
            statement.setObject(4, time);
            statement.setObject(5, until.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PlatformUnavailable(e);
        }
    }
}
