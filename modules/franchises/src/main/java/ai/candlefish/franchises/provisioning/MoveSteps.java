package ai.candlefish.franchises.provisioning;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.SchemaMigrations;
import ai.candlefish.franchises.application.EndMove;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import ai.candlefish.tenancy.placement.FranchiseMove;
import ai.candlefish.tenancy.placement.MoveBook;
import ai.candlefish.tenancy.placement.SchemaCopy;
import ai.candlefish.tenancy.placement.WriteRights;
import ai.candlefish.tenancy.provisioning.SchemaOwner;
import ai.candlefish.tenancy.provisioning.SchemaSteps;
import ai.candlefish.tenancy.provisioning.Step;
import ai.candlefish.tenancy.provisioning.StepFailure;
import ai.candlefish.tenancy.registry.MembershipCarrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a move does in the two databases, with the login of their owner. Each step may be cut short and be done again.
 *
 * <p>Whoever changes something in a database holds a lock there until that is committed, and looks behind it whether the move is
 * still theirs: a node that was thought dead and wakes up in the middle of a step destroys nothing.
 */
@ApplicationScoped
public class MoveSteps {

    public static final String TARGET = "target";
    public static final String PAUSE = "pause";
    public static final String COPY = "copy";
    public static final String COMPARISON = "comparison";
    public static final String SWITCH = "switch";
    public static final String OLD_DATA = "old_data";

    /** The steps in their order. */
    public static final List<String> NAMES = List.of(TARGET, PAUSE, COPY, COMPARISON, SWITCH, OLD_DATA);

    private static final Logger LOG = Logger.getLogger(MoveSteps.class.getName());

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('candlefish moves ' || ?, 0))";

    private static final String VERSIONS = """
            select coalesce(string_agg(version || ' ' || coalesce(checksum::text, ''), ',' order by installed_rank), '')
            from %s.flyway_schema_history where version is not null""";

    private static final String JOBS = """
            select task_name, task_instance, task_data from platform.scheduled_tasks
            where task_instance like ? and task_name = any (?)""";

    private static final String JOB = """
            insert into platform.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            values (?, ?, ?, now(), false, 1) on conflict do nothing""";

    private static final String NO_JOBS =
            "delete from platform.scheduled_tasks where task_instance like ? and task_name = any (?)";

    @Inject
    OwnerDatabase database;

    @Inject
    SchemaMigrations migrations;

    @Inject
    MembershipCarrier memberships;

    @Inject
    MoveBook book;

    @Inject
    EndMove ends;

    @Inject
    Jobs jobs;

    /** Work in a transaction. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Makes the role, the schema and the tables at the target, in place of what an earlier run may have left. */
    void makeTarget(FranchiseMove move) throws SQLException {
        SchemaOwner owner = database.owner(move.target());
        String schema = move.franchise().schema();
        drop(move, move.target());
        for (Step step : new SchemaSteps(owner, name -> migrations.makeTables(owner.connections(), name))
                .of(move.franchise(), List.of())) {
            if (!step.isDone().holds()) {
                step.act().perform();
            }
        }
        try (Connection there = connect(move.target());
                Connection here = connect(move.source())) {
            requireSameVersion(here, there, schema);
        }
    }

    private static void requireSameVersion(Connection here, Connection there, String schema) throws SQLException {
        if (!text(here, VERSIONS.formatted(schema)).equals(text(there, VERSIONS.formatted(schema)))) {
            throw StepFailure.lasting("Its tables are of another version than those that this node makes.", null);
        }
    }

    /** Ends the writing, on every node, and brings to the registry what waits for it. */
    void pauseWrites(FranchiseMove move) throws SQLException {
        String schema = move.franchise().schema();
        try (Connection here = connect(move.source())) {
            WriteRights rights = new WriteRights(here, schema);
            ends.pause(move, rights.held());
            rights.withdraw(Set.of());
        }
        if (!move.source().equals(DatabaseSettings.HOME)) {
            memberships.carry(move.source());
        }
    }

    void copy(FranchiseMove move) throws SQLException {
        try (Connection here = connect(move.source())) {
            guarded(
                    move,
                    move.target(),
                    there -> new SchemaCopy(here, there, move.franchise().schema()).copy());
        }
    }

    void compare(FranchiseMove move) throws SQLException {
        try (Connection here = connect(move.source());
                Connection there = connect(move.target())) {
            requireSameVersion(here, there, move.franchise().schema());
            List<String> different =
                    new SchemaCopy(here, there, move.franchise().schema()).differences();
            if (!different.isEmpty()) {
                throw StepFailure.lasting("The copy is not the same: " + String.join(", ", different) + ".", null);
            }
        }
    }

    /** Takes the waiting jobs along, and enters in the registry where the franchise lies now. */
    void switchOver(FranchiseMove move) throws SQLException {
        try (Connection here = connect(move.source())) {
            guarded(move, move.target(), there -> copyJobs(move, here, there));
        }
        ends.switchOver(move);
    }

    /** Removes what is left at the source once the franchise lies elsewhere. */
    void dropOldData(FranchiseMove move) throws SQLException {
        if (book.isGoneFrom(move.franchise(), move.source())) {
            try (Connection here = connect(move.source())) {
                new WriteRights(here, move.franchise().schema()).close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "There is no schema any more that could be closed", e);
            }
            drop(move, move.source());
        }
    }

    /** Gives the franchise's role at the source back what it might write, and removes what is at the target. */
    void undo(FranchiseMove move) throws SQLException {
        List<String> rights = move.writeRights();
        if (rights != null) {
            try (Connection here = connect(move.source())) {
                here.setAutoCommit(false);
                lock(here, move);
                requireCurrent(move);
                new WriteRights(here, move.franchise().schema()).restore(rights);
                here.commit();
            }
        }
        ends.resume(move);
        try {
            drop(move, move.target());
        } catch (SQLException | StepFailure e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "What a failed move left of %s in the database %s is removed with the next one"
                            .formatted(move.franchise(), move.target()));
        }
    }

    /** Removes the schema and its jobs from a database in which the franchise does not lie. The role stays, and can do nothing. */
    private void drop(FranchiseMove move, String from) throws SQLException {
        String schema = move.franchise().schema();
        try (Connection connection = connect(from);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock(connection, move);
            boolean isFree =
                    from.equals(move.target()) ? book.isCurrent(move) : book.isGoneFrom(move.franchise(), from);
            if (!isFree) {
                throw StepFailure.lasting("Another run has taken this move over.", null);
            }
            jobs(connection, NO_JOBS, move).executeUpdate();
            statement.execute("drop schema if exists %s cascade".formatted(schema));
            connection.commit();
        }
    }

    private void copyJobs(FranchiseMove move, Connection here, Connection there) throws SQLException {
        try (PreparedStatement waiting = jobs(here, JOBS, move);
                ResultSet rows = waiting.executeQuery();
                PreparedStatement insert = there.prepareStatement(JOB)) {
            while (rows.next()) {
                insert.setString(1, rows.getString(1));
                insert.setString(2, rows.getString(2));
                insert.setBytes(3, rows.getBytes(3));
                insert.executeUpdate();
            }
        }
    }

    private PreparedStatement jobs(Connection connection, String sql, FranchiseMove move) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, move.franchise().value() + "/%");
        statement.setArray(
                2, connection.createArrayOf("text", jobs.namesInside().toArray()));
        return statement;
    }

    /** Changes something in a database in which the franchise does not lie, as long as the move is this run's. */
    private void guarded(FranchiseMove move, String where, Work work) throws SQLException {
        try (Connection connection = connect(where)) {
            connection.setAutoCommit(false);
            lock(connection, move);
            requireCurrent(move);
            work.on(connection);
            connection.commit();
        }
    }

    private static void lock(Connection connection, FranchiseMove move) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, move.franchise().value());
            statement.execute();
        }
    }

    private void requireCurrent(FranchiseMove move) {
        if (!book.isCurrent(move)) {
            throw StepFailure.lasting("Another run has taken this move over.", null);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "");
        }
    }

    private Connection connect(String name) throws SQLException {
        return database.connections(name).getConnection();
    }
}
