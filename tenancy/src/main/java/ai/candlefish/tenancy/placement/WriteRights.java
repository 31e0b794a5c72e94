package ai.candlefish.tenancy.placement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a franchise's role may write in its schema. Taking that away holds for every node at once, whatever it believes of the
 * franchise: the database refuses.
 */
public final class WriteRights {

    private static final int SECONDS_FOR_WRITERS = 20;

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
            try (ResultSet rows = query.executeQuery()) {
                List<String> statements = new ArrayList<>();
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
                return statements;
            }
        }
    }

    /** Takes them away, and returns when the last transaction that wrote has ended. */
    public void withdraw(List<String> tables) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "revoke insert, update, delete, truncate on all tables in schema %1$s from %1$s".formatted(schema));
            owner.setAutoCommit(false);
            try {
                statement.execute("set lock_timeout = '%ds'".formatted(SECONDS_FOR_WRITERS));
                statement.execute("lock table %s in share mode".formatted(String.join(", ", tables)));
            } finally {
                owner.rollback();
                owner.setAutoCommit(true);
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
}
