package ai.candlefish.tenancy.placement;

import ai.candlefish.tenancy.provisioning.StepFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What a franchise's role may write in its schema. Taking that away holds for every node at once, whatever it believes of the
 * franchise: the database refuses.
 */
public final class WriteRights {

    private static final Duration TIME_FOR_WRITERS = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private static final String HELD = """
            select format('grant %s on %I.%I to %I', acl.privilege_type, nspname, relname, rolname)
            from pg_class c join pg_namespace n on n.oid = relnamespace
                cross join lateral aclexplode(c.relacl) acl join pg_roles r on r.oid = acl.grantee
            where nspname = ? and rolname = ? and acl.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
            union all
            select format('grant %s (%I) on %I.%I to %I', acl.privilege_type, attname, nspname, relname, rolname)
            from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
                cross join lateral aclexplode(a.attacl) acl join pg_roles r on r.oid = acl.grantee
            where nspname = ? and rolname = ? and acl.privilege_type in ('INSERT', 'UPDATE')""";

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = ? and not tablename = any (?)
            order by tablename""";

    /** Who wrote holds this lock on the table until the transaction ends. */
    private static final String WRITERS = """
            select exists (
                select 1 from pg_locks where locktype = 'relation' and mode = 'RowExclusiveLock' and pid <> pg_backend_pid()
                    and database = (select oid from pg_database where datname = current_database())
                    and relation = any (?::regclass[]))""";

    private final Connection owner;
    private final String schema;

    /**
     * In the schema whose role has the same name.
     *
     * @param owner a connection of the role that owns it, each statement by itself
     */
    public WriteRights(Connection owner, String schema) {
        this.owner = owner;
        this.schema = schema;
    }

    /** The statements that give them. */
    public List<String> held() throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(HELD)) {
            for (int at = 1; at <= 4; at++) {
                query.setString(at, schema);
            }
            return texts(query);
        }
    }

    /**
     * Takes them away, and returns when the last transaction that wrote has ended. It is waited for without a lock, which would stand in
     * its way where it wants to write into a second table; there it is refused now.
     *
     * @param except the tables that may be written as before
     * @throws StepFailure passing, when a transaction does not end
     */
    public void withdraw(Set<String> except) throws SQLException {
        List<String> tables = tables(except);
        try (Statement statement = owner.createStatement()) {
            statement.execute("revoke insert, update, delete, truncate on %s from %s"
                    .formatted(String.join(", ", tables), schema));
        }
        long end = System.nanoTime() + TIME_FOR_WRITERS.toNanos();
        while (areWritten(tables)) {
            if (System.nanoTime() - end > 0) {
                throw StepFailure.passing("A change that was begun before does not end.", null);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private List<String> tables(Set<String> except) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(TABLES)) {
            query.setString(1, schema);
            query.setArray(2, owner.createArrayOf("text", except.toArray()));
            return texts(query);
        }
    }

    private boolean areWritten(List<String> tables) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(WRITERS)) {
            query.setArray(1, owner.createArrayOf("text", tables.toArray()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Has nobody read any more either. */
    public void close() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("revoke all on schema %1$s from %1$s".formatted(schema));
        }
    }

    public void restore(List<String> statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> texts(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
