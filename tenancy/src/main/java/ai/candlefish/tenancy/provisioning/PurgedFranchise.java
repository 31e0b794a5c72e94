package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Takes away what a franchise has in a database. What is not there any more is passed over, so all of it may be repeated. */
public final class PurgedFranchise {

    private static final int SECONDS_FOR_READERS = 20;

    private static final List<String> JOBS =
            List.of("delete from platform.scheduled_tasks where task_instance like ? || '/%' and task_name <> 'purge'");

    private static final List<String> FURTHER =
            List.of("delete from platform.membership_change where franchise_id = ?");

    /** What names its people or tells of its data. Who did what to it, and the supports, stay. */
    private static final List<String> REGISTRY = List.of(
            "delete from platform.membership where franchise_id = ?",
            "delete from platform.awaited_member where franchise_id = ?",
            "delete from platform.membership_carried where franchise_id = ?",
            "delete from platform.founding_owner where franchise_id = ?",
            "delete from platform.founding_location where franchise_id = ?",
            "delete from platform.provisioning_step where franchise_id = ?",
            "delete from platform.restoration where franchise_id = ?",
            "delete from platform.franchise_export_table where franchise_id = ?",
            "delete from platform.franchise_export where franchise_id = ?",
            "delete from platform.franchise_activity where franchise_id = ?",
            "delete from platform.franchise_schema where franchise_id = ?",
            "delete from platform.idempotency_keys where path || '/' like '%/franchises/' || ? || '/%'");

    private final DataSource owner;

    /** @param owner connections of the role that owns the schemas and the registry */
    public PurgedFranchise(DataSource owner) {
        this.owner = owner;
    }

    /** Its schema with all tables, and the jobs that wait there. */
    public void dropData(FranchiseId franchise, boolean isHome) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set lock_timeout = '%ds'".formatted(SECONDS_FOR_READERS));
            statement.execute("drop schema if exists %s cascade".formatted(franchise.schema()));
            run(connection, JOBS, franchise);
            if (!isHome) {
                run(connection, FURTHER, franchise);
            }
            connection.commit();
        }
    }

    /** Its role, once no database that shares the roles with this one has its data. */
    public void dropRole(FranchiseId franchise) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists " + franchise.schema());
        }
    }

    /** What the registry, which this has to be, says of its people and its data. */
    public void forget(FranchiseId franchise) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, REGISTRY, franchise);
            connection.commit();
        }
    }

    private static void run(Connection connection, List<String> statements, FranchiseId franchise) throws SQLException {
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, franchise.value());
                statement.executeUpdate();
            }
        }
    }
}
