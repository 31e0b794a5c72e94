package ai.candlefish.tenancy.exports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables an export holds: all that the schema has, by the database's own catalog, but for a few that are named here. */
public final class ExportedTables {

    /** What is left out of every export, and why. */
    public static final Map<String, String> LEFT_OUT = Map.of(
            "export_chunks", "the bytes of the export itself",
            "idempotency_keys", "answers for repeated requests, which are kept for a day",
            "flyway_schema_history", "the history of the tables, which a franchise has from its own setup");

    private static final String CATALOG = """
            select c.relname as name,
                coalesce(
                    (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end,
                                       ', ' order by k.position)
                     from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality k (number, position)
                     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                     where i.indrelid = c.oid and i.indisprimary),
                    't::text collate "C"') as row_order,
                (select string_agg('coalesce(octet_length(' || quote_ident(a.attname) || '), 0)', ' + ')
                 from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                   and a.atttypid in ('bytea'::regtype, 'text'::regtype)) as width,
                array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
                      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers_to
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition
            order by c.relname collate "C\"""";

    private ExportedTables() {}

    /** The tables of a schema, each behind those that its rows refer to. */
    static List<ExportedTable> of(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CATALOG)) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                List<ExportedTable> tables = new ArrayList<>();
                while (rows.next()) {
                    if (!LEFT_OUT.containsKey(rows.getString("name"))) {
                        tables.add(table(rows));
                    }
                }
                return inOrder(tables);
            }
        }
    }

    private static ExportedTable table(ResultSet row) throws SQLException {
        String width = row.getString("width");
        Array refersTo = row.getArray("refers_to");
        return new ExportedTable(
                row.getString("name"), row.getString("row_order"), width == null ? "0" : width, Set.of((String[])
                        refersTo.getArray()));
    }

    /**
     * The tables with each behind those that it refers to, and otherwise in the order given.
     *
     * @throws IllegalStateException when tables refer to each other in a circle
     */
    static List<ExportedTable> inOrder(List<ExportedTable> tables) {
        List<ExportedTable> left = new ArrayList<>(tables);
        List<ExportedTable> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            int before = left.size();
            for (Iterator<ExportedTable> each = left.iterator(); each.hasNext(); ) {
                ExportedTable table = each.next();
                if (placed.containsAll(table.refersTo())) {
                    ordered.add(table);
                    placed.add(table.name());
                    each.remove();
                }
            }
            if (left.size() == before) {
                throw new IllegalStateException("These tables refer to each other in a circle: "
                        + left.stream().map(ExportedTable::name).toList());
            }
        }
        return ordered;
    }
}
