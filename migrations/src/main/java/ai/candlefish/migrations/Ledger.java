package ai.candlefish.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes {@code platform.franchise_schema}, on one connection, each statement by itself. */
final class Ledger {

    private static final String ROWS = """
            select franchise.id, schema_name, version, coalesce(error, ''),
                   coalesce(to_jsonb(franchise) ->> 'database_name', 'home')
            from platform.franchise left join platform.franchise_schema ledger on franchise_id = franchise.id
            """;

    /** Provisioning brings its franchises to the present version itself; one that is purged has no schema. */
    private static final String IN_SERVICE = "franchise.state in ('active', 'suspended', 'offboarding', 'archived')";

    private static final String BEHIND = """
            (ledger.franchise_id is null or ledger.state = 'migrating' or ledger.version is null
             or string_to_array(ledger.version, '.')::int[] < string_to_array(?, '.')::int[])""";

    private static final String IN_ORDER = " order by franchise.id";

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /** All that a run has to do, in one query. */
    List<Pending> pending(String target) throws SQLException {
        return pending(
                " where " + IN_SERVICE + " and ledger.state is distinct from 'migration_failed' and " + BEHIND
                        + IN_ORDER,
                target);
    }

    List<Parked> parked() throws SQLException {
        return parked(IN_ORDER);
    }

    Optional<Pending> inService(String slug) throws SQLException {
        return pending(" where " + IN_SERVICE + " and franchise.id = ?", slug).stream()
                .findFirst();
    }

    Optional<Pending> ofSchema(String schema) throws SQLException {
        return pending(" where schema_name = ?", schema).stream().findFirst();
    }

    /** Whether the schema is still not current; another run may have been faster. */
    boolean isBehind(Pending franchise, String target) throws SQLException {
        String condition = " where " + IN_SERVICE + " and franchise.id = ? and (ledger.state = 'migration_failed' or "
                + BEHIND + ")";
        return !pending(condition, franchise.slug(), target).isEmpty();
    }

    boolean isCurrent(Pending franchise, String target) throws SQLException {
        String condition = " where franchise.id = ? and not " + BEHIND + " and ledger.state = 'current'";
        return !pending(condition, franchise.slug(), target).isEmpty();
    }

    /** Why the franchise is parked; empty when it is not. */
    Optional<String> reasonIfParked(Pending franchise) throws SQLException {
        return parked(" and franchise.id = ?", franchise.slug()).stream()
                .map(Parked::reason)
                .findFirst();
    }

    /**
     * Whether a run brought some schema to the version already, so that it needs no canary any more. A schema that was made at
     * that version proves nothing, since it held no data.
     */
    boolean isProven(String target) throws SQLException {
        String sql = """
                select exists (
                    select 1 from platform.franchise_schema
                    where state = 'current' and attempts > 0
                      and string_to_array(version, '.')::int[] >= string_to_array(?, '.')::int[])""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, target);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** @param attempts 1 in a run, 0 in provisioning: runs are what is counted */
    void begin(Pending franchise, String target, int attempts) throws SQLException {
        update("""
                insert into platform.franchise_schema (franchise_id, state, target, attempts, started_at)
                values (?, 'migrating', ?, ?, now())
                on conflict (franchise_id) do update
                set state = 'migrating', target = excluded.target, attempts = franchise_schema.attempts + excluded.attempts, error = null,
                    started_at = now(), finished_at = null, duration_ms = null,
                    writes = franchise_schema.writes + 1""", franchise.slug(), target, attempts);
    }

    void current(Pending franchise, String version, Duration took) throws SQLException {
        update("""
                update platform.franchise_schema
                set state = 'current', version = ?, error = null, finished_at = now(), duration_ms = ?, writes = writes + 1
                where franchise_id = ?""", version, took.toMillis(), franchise.slug());
    }

    void parked(Pending franchise, String reason, Duration took) throws SQLException {
        update("""
                update platform.franchise_schema
                set state = 'migration_failed', error = ?, finished_at = now(), duration_ms = ?, writes = writes + 1
                where franchise_id = ?""", reason, took.toMillis(), franchise.slug());
    }

    /** The attempt came to nothing and the schema is as it was before; it stays in service, with the reason beside it. */
    void unchanged(Pending franchise, String reason, Duration took) throws SQLException {
        update("""
                update platform.franchise_schema
                set state = 'current', error = ?, finished_at = now(), duration_ms = ?, writes = writes + 1
                where franchise_id = ?""", reason, took.toMillis(), franchise.slug());
    }

    private List<Parked> parked(String more, String... parameters) throws SQLException {
        return rows(
                " where " + IN_SERVICE + " and ledger.state = 'migration_failed'" + more,
                row -> new Parked(row.getString(1), row.getString(4)),
                parameters);
    }

    private List<Pending> pending(String condition, String... parameters) throws SQLException {
        return rows(
                condition,
                row -> new Pending(
                        row.getString(1), row.getString(2), row.getString(5), Optional.ofNullable(row.getString(3))),
                parameters);
    }

    private <T> List<T> rows(String condition, Row<T> row, String... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS + condition)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
