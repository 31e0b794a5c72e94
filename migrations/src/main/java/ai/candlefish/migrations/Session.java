package ai.candlefish.migrations;

import ai.candlefish.migrations.Outcome.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/**
 * One connection that migrates schemas, one after the other. Lock, work and ledger share it: when the process or the connection
 * dies, PostgreSQL undoes what was not finished and frees the lock, and the ledger still says {@code migrating}. A schema in a
 * further database is worked on through a connection to that one, under a second lock there, so that a run that lost the ledger
 * and the one that follows it never meet.
 */
final class Session implements AutoCloseable {

    /** A migration waits no longer for a table, since the franchise's requests queue up behind it. */
    private static final String TABLE_LOCK_WAIT = "10s";

    private static final String OTHER_RUN_WAIT = "5min";
    private static final String TRY_LOCK =
            "select pg_try_advisory_lock(hashtextextended('candlefish migrates ' || ?, 0))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('candlefish migrates ' || ?, 0))";
    static final String BUSY = "another run is migrating it";
    private static final String GONE = "The schema is not there";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ANSWER_SECONDS = 5;

    private final Owners owners;
    private final Connection connection;
    private final Map<String, Connection> further = new HashMap<>();
    private final Ledger ledger;
    private final String scripts;
    private final String target;

    Session(Owners owners, String scripts, String target) throws SQLException {
        this.owners = owners;
        this.connection = owners.home().getConnection();
        this.ledger = new Ledger(connection);
        this.scripts = scripts;
        this.target = target;
        prepare(connection);
    }

    private static void prepare(Connection connection) throws SQLException {
        execute(
                connection,
                "set application_name = 'candlefish-migrate'; set lock_timeout = '" + TABLE_LOCK_WAIT + "'");
    }

    Ledger ledger() {
        return ledger;
    }

    /** Takes the schema for this session unless another one has it. */
    boolean tryLock(Pending franchise) throws SQLException {
        return bool(connection, TRY_LOCK, franchise);
    }

    /** Takes the schema for this session, after the other run that has it. */
    boolean lock(Pending franchise) throws SQLException {
        execute(connection, "set lock_timeout = '" + OTHER_RUN_WAIT + "'");
        try {
            return bool(
                    connection,
                    "select pg_advisory_lock(hashtextextended('candlefish migrates ' || ?, 0)) is not null",
                    franchise);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            execute(connection, "set lock_timeout = '" + TABLE_LOCK_WAIT + "'");
        }
    }

    void unlock(Pending franchise) throws SQLException {
        bool(connection, UNLOCK, franchise);
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
        if (ledger.isCurrent(franchise, target) && hasHistory(franchise)) {
            return alreadyCurrent(franchise);
        }
        Outcome outcome = migrate(franchise, 0);
        return outcome.kind() == Kind.POSTPONED ? outcome.as(Kind.PARKED) : outcome;
    }

    private Outcome alreadyCurrent(Pending franchise) {
        return outcome(franchise, Kind.ALREADY_CURRENT, Optional.of(target), Duration.ZERO, "");
    }

    /** The schema's own history; it may have been made anew. */
    private boolean hasHistory(Pending franchise) throws SQLException {
        return bool(workOn(franchise), "select to_regclass(? || '.flyway_schema_history') is not null", franchise);
    }

    private Outcome migrate(Pending franchise, int attempts) throws SQLException {
        if (franchise.database().equals(Owners.HOME)) {
            return migrate(franchise, attempts, connection);
        }
        Connection work;
        try {
            work = workOn(franchise);
            if (!bool(work, TRY_LOCK, franchise)) {
                return outcome(franchise, Kind.POSTPONED, franchise.version(), Duration.ZERO, BUSY);
            }
        } catch (SQLException e) {
            String reason = "The database " + franchise.database() + " can't be used: " + Reason.of(e);
            return outcome(franchise, Kind.POSTPONED, franchise.version(), Duration.ZERO, reason);
        }
        Outcome outcome = migrate(franchise, attempts, work);
        if (work.isValid(ANSWER_SECONDS)) {
            bool(work, UNLOCK, franchise);
        }
        return outcome;
    }

    private Outcome migrate(Pending franchise, int attempts, Connection work) throws SQLException {
        ledger.begin(franchise, target, attempts);
        long begun = System.nanoTime();
        if (!bool(work, "select to_regnamespace(?) is not null", franchise)) {
            return outcome(franchise, Kind.PARKED, franchise.version(), since(begun), GONE); // Flyway would try for 9 s
        }
        try {
            Optional<String> version = SchemaMigration.run(OneConnection.of(work), scripts, franchise.schema());
            return outcome(franchise, Kind.MIGRATED, version, since(begun), "");
        } catch (FlywayException e) {
            if (!isAlive()) {
                throw new SQLException("The connection was lost", "08006", e);
            }
            Kind kind = Reason.isPassing(e) || !work.isValid(ANSWER_SECONDS) ? Kind.POSTPONED : Kind.PARKED;
            return outcome(franchise, kind, franchise.version(), since(begun), Reason.of(e));
        }
    }

    /** The connection to the database that the schema lies in. */
    private Connection workOn(Pending franchise) throws SQLException {
        String database = franchise.database();
        if (database.equals(Owners.HOME)) {
            return connection;
        }
        Connection known = further.get(database);
        if (known == null || !known.isValid(ANSWER_SECONDS)) {
            known = owners.connect(database);
            further.put(database, known);
            prepare(known);
        }
        return known;
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
        try {
            for (Connection each : further.values()) {
                each.close();
            }
        } finally {
            connection.close();
        }
    }

    private static boolean bool(Connection connection, String sql, Pending franchise) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, franchise.schema());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
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
