package ai.candlefish.migrations;

import ai.candlefish.migrations.Outcome.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/**
 * One connection that migrates schemas, one after the other. Lock, work and ledger share it: when the process or the connection
 * dies, PostgreSQL undoes what was not finished and frees the lock, and the ledger still says {@code migrating}.
 */
final class Session implements AutoCloseable {

    /** A migration waits no longer for a table, since the franchise's requests queue up behind it. */
    private static final String TABLE_LOCK_WAIT = "10s";

    private static final String OTHER_RUN_WAIT = "5min";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ANSWER_SECONDS = 5;

    private final Connection connection;
    private final Ledger ledger;
    private final String scripts;
    private final String target;

    Session(DataSource owner, String scripts, String target) throws SQLException {
        this.connection = owner.getConnection();
        this.ledger = new Ledger(connection);
        this.scripts = scripts;
        this.target = target;
        execute("set application_name = 'candlefish-migrate'; set lock_timeout = '" + TABLE_LOCK_WAIT + "'");
    }

    Ledger ledger() {
        return ledger;
    }

    /** Takes the schema for this session unless another one has it. */
    boolean tryLock(Pending franchise) throws SQLException {
        return bool("select pg_try_advisory_lock(hashtextextended('candlefish migrates ' || ?, 0))", franchise);
    }

    /** Takes the schema for this session, after the other run that has it. */
    boolean lock(Pending franchise) throws SQLException {
        execute("set lock_timeout = '" + OTHER_RUN_WAIT + "'");
        try {
            return bool(
                    "select pg_advisory_lock(hashtextextended('candlefish migrates ' || ?, 0)) is not null", franchise);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            execute("set lock_timeout = '" + TABLE_LOCK_WAIT + "'");
        }
    }

    void unlock(Pending franchise) throws SQLException {
        bool("select pg_advisory_unlock(hashtextextended('candlefish migrates ' || ?, 0))", franchise);
    }

    /** Migrates a schema that this session has taken, if that is still to be done; {@link #settle} has to follow. */
    Outcome attempt(Pending franchise) throws SQLException {
        Optional<String> parked = ledger.reasonIfParked(franchise);
        return parked.isPresent()
                ? outcome(franchise, Kind.ALREADY_PARKED, franchise.version(), Duration.ZERO, parked.get())
                : migrateIfBehind(franchise);
    }

    /** As {@link #attempt}, for a schema that may be parked: then nothing but success opens it. */
    Outcome retry(Pending franchise) throws SQLException {
        boolean wasParked = ledger.reasonIfParked(franchise).isPresent();
        Outcome outcome = migrateIfBehind(franchise);
        return wasParked && outcome.kind() == Kind.POSTPONED ? outcome.as(Kind.PARKED) : outcome;
    }

    private Outcome migrateIfBehind(Pending franchise) throws SQLException {
        return ledger.isBehind(franchise, target) ? migrate(franchise, 1) : alreadyCurrent(franchise);
    }

    /** As {@link #attempt}, for a schema that is being set up and may be new; a failure of any kind parks it. */
    Outcome provision(Pending franchise) throws SQLException {
        if (ledger.isCurrentWithHistory(franchise, target)) {
            return alreadyCurrent(franchise);
        }
        Outcome outcome = migrate(franchise, 0);
        return outcome.kind() == Kind.POSTPONED ? outcome.as(Kind.PARKED) : outcome;
    }

    private Outcome alreadyCurrent(Pending franchise) {
        return outcome(franchise, Kind.ALREADY_CURRENT, Optional.of(target), Duration.ZERO, "");
    }

    private Outcome migrate(Pending franchise, int attempts) throws SQLException {
        ledger.begin(franchise, target, attempts);
        long begun = System.nanoTime();
        try {
            Optional<String> version = SchemaMigration.run(OneConnection.of(connection), scripts, franchise.schema());
            return outcome(franchise, Kind.MIGRATED, version, since(begun), "");
        } catch (FlywayException e) {
            if (!isAlive()) {
                throw new SQLException("The connection was lost", "08006", e);
            }
            Kind kind = Reason.isPassing(e) ? Kind.POSTPONED : Kind.PARKED;
            return outcome(franchise, kind, franchise.version(), since(begun), Reason.of(e));
        }
    }

    /** Writes down what an attempt came to. */
    Outcome settle(Pending franchise, Outcome outcome) throws SQLException {
        switch (outcome.kind()) {
            case MIGRATED -> ledger.current(franchise, outcome.version().orElse(target), outcome.took());
            case PARKED -> ledger.parked(franchise, outcome.reason(), outcome.took());
            case REFUSED, POSTPONED -> ledger.unchanged(franchise, outcome.reason(), outcome.took());
            case ALREADY_CURRENT, ALREADY_PARKED -> {}
        }
        return outcome;
    }

    boolean isAlive() throws SQLException {
        return connection.isValid(ANSWER_SECONDS);
    }

    /** Frees all that it has taken. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean bool(String sql, Pending franchise) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, franchise.schema());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Outcome outcome(
            Pending franchise, Kind kind, Optional<String> version, Duration took, String reason) {
        return new Outcome(franchise.slug(), kind, version, took, reason);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
