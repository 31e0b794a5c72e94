package ai.candlefish.tenancy.placement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * Brings the rows of a schema to the same tables in another database, a row at a time, and compares them. The history of migrations
 * is left out: the tables at the target have their own.
 */
public final class SchemaCopy {

    private static final String TABLES = """
            select relname from pg_class join pg_namespace n on n.oid = relnamespace
            where nspname = ? and relkind = 'r' and relname <> 'flyway_schema_history' order by relname""";

    private static final String REFERENCES = """
            select target.relname from pg_constraint join pg_class c on c.oid = conrelid
                join pg_class target on target.oid = confrelid join pg_namespace n on n.oid = c.relnamespace
            where contype = 'f' and nspname = ? and c.relname = ? and confrelid <> conrelid""";

    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";

    private final Connection source;
    private final Connection target;
    private final String schema;

    /** Both connections of the role that owns the schema; the target's in a transaction. */
    public SchemaCopy(Connection source, Connection target, String schema) {
        this.source = source;
        this.target = target;
        this.schema = schema;
    }

    /** The tables that hold the franchise's rows, such that each comes behind those that it refers to. */
    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> left = new ArrayList<>(texts(connection, TABLES, schema));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ready = new ArrayList<>();
            for (String table : left) {
                if (ordered.containsAll(texts(connection, REFERENCES, schema, table))) {
                    ready.add(table);
                }
            }
            if (ready.isEmpty()) {
                throw new SQLException("Tables refer to each other in a circle: " + left);
            }
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return ordered;
    }

    /** Replaces what the target's tables hold. */
    public void copy() throws SQLException {
        List<String> tables = tables(source, schema);
        try (Statement statement = target.createStatement()) {
            for (String table : tables) {
                statement.addBatch("truncate %s.%s cascade".formatted(schema, table));
            }
            statement.executeBatch();
        }
        for (String table : tables) {
            copy(table);
        }
    }

    private void copy(String table) throws SQLException {
        String name = schema + "." + table;
        String columns = texts(source, COLUMNS, name).getFirst();
        CopyOut out = source.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy %s (%s) to stdout (format binary)".formatted(name, columns));
        CopyIn in = target.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin (format binary)".formatted(name, columns));
        try {
            byte[] row = out.readFromCopy();
            while (row != null) {
                in.writeToCopy(row, 0, row.length);
                row = out.readFromCopy();
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }

    /** The tables whose rows are not the same on both sides. */
    public List<String> differences() throws SQLException {
        List<String> different = new ArrayList<>();
        for (String table : tables(source, schema)) {
            String checksum = """
                    select count(*) || ' ' ||
                           coalesce(sum(('x' || substr(md5(t::text), 1, 16))::bit(64)::bigint::numeric), 0)
                    from %s.%s t""".formatted(schema, table);
            if (!texts(source, checksum).equals(texts(target, checksum))) {
                different.add(table);
            }
        }
        return different;
    }

    private static List<String> texts(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                query.setString(at + 1, values[at]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }
}
