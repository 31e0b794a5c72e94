package ai.candlefish.system.isolation;

import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.running.RunningSystem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Things that were there and are no more. Hardly anything is removed by the API, so the owner of the schema does it. */
final class Removed {

    private final RunningSystem system;
    private final Party party;
    private final String schema;

    Removed(RunningSystem system, Party party) {
        this.system = system;
        this.party = party;
        this.schema = "f_" + party.franchise().replace('-', '_');
    }

    /** The id of something that a parameter of this name could name, made and removed. */
    String id(String name) {
        boolean isProvisioned = name.equals("locationId");
        boolean isOfThePlatform = name.equals("supportAccessId");
        String id = isProvisioned ? UUID.randomUUID().toString() : Makers.make(name, party.inside());
        try (Connection owner = system.databaseAsOwner();
                Statement statement = owner.createStatement()) {
            if (isProvisioned) {
                statement.execute(
                        "insert into %s.locations (id, name, time_zone, is_primary) values ('%s', '%s', 'UTC', false)"
                                .formatted(schema, id, id));
            }
            int removed = isOfThePlatform
                    ? statement.executeUpdate("delete from platform.support_access where id = '%s'".formatted(id))
                    : remove(statement, id);
            if (removed == 0) {
                throw new AssertionError("Nothing in %s has the id of a new «%s»".formatted(schema, name));
            }
            return id;
        } catch (SQLException e) {
            throw new AssertionError("A «%s» can't be removed".formatted(name), e);
        }
    }

    private int remove(Statement statement, String id) throws SQLException {
        int removed = 0;
        for (String table : rows(statement, tablesOfThings()).keySet()) {
            for (Map.Entry<String, List<String>> child :
                    rows(statement, whatRefersTo(table)).entrySet()) {
                for (String column : child.getValue()) {
                    statement.executeUpdate(
                            "delete from %s.%s where %s = '%s'".formatted(schema, child.getKey(), column, id));
                }
            }
            removed += statement.executeUpdate("delete from %s.%s where id = '%s'".formatted(schema, table, id));
        }
        return removed;
    }

    private String tablesOfThings() {
        return """
                select table_name from information_schema.columns
                where table_schema = '%s' and column_name = 'id' and data_type = 'uuid'""".formatted(schema);
    }

    private String whatRefersTo(String table) {
        return """
                select child.relname, attribute.attname from pg_constraint reference
                join pg_class child on child.oid = reference.conrelid
                join pg_attribute attribute on attribute.attrelid = child.oid and attribute.attnum = reference.conkey[1]
                where reference.contype = 'f' and reference.confrelid = '%s.%s'::regclass""".formatted(schema, table);
    }

    private static Map<String, List<String>> rows(Statement statement, String sql) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            boolean hasSecond = rows.getMetaData().getColumnCount() > 1;
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), first -> new ArrayList<>())
                        .add(hasSecond ? rows.getString(2) : "");
            }
        }
        return found;
    }
}
