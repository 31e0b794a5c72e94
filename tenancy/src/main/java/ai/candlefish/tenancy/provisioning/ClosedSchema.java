package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.FranchiseId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Takes from a franchise's role the right to write, for good: what was exported behind this is all there will ever be, whatever
 * a node still believes of the franchise.
 */
public final class ClosedSchema {

    /** What goes on while a franchise leaves: what is refused there is recorded, and its export is written. */
    private static final Set<String> STAYS_OPEN = Set.of("audit", "audit_head", "idempotency_keys", "export_chunks");

    private static final String TABLES = """
            select quote_ident(tablename) from pg_tables where schemaname = ? and not tablename = any (?)
            order by tablename""";

    private final DataSource owner;

    /** @param owner connections of the role that owns the schemas */
    public ClosedSchema(DataSource owner) {
        this.owner = owner;
    }

    /** Returns when the last transaction that wrote has ended. May be repeated. */
    public void close(FranchiseId franchise) throws SQLException {
        String schema = franchise.schema();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            String tables = String.join(", ", tables(connection, schema));
            statement.execute("revoke insert, update, delete, truncate on %s from %s".formatted(tables, schema));
            connection.setAutoCommit(false);
            statement.execute("lock table %s in share mode".formatted(tables));
            connection.commit();
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setString(1, schema);
            query.setArray(2, connection.createArrayOf("text", STAYS_OPEN.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                List<String> tables = new ArrayList<>();
                while (rows.next()) {
                    tables.add(schema + "." + rows.getString(1));
                }
                return tables;
            }
        }
    }
}
