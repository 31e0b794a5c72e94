package ai.candlefish.tenancy.ledger;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads {@code platform.franchise_schema} for the franchises whose schemas are in service; what stands there is the migrator's. */
public final class SchemaLedger {

    private static final String ENTRIES = """
            (select franchise.id, name, version, error, attempts, started_at, finished_at, duration_ms, writes,
                    case when ledger.state <> 'current' then ledger.state
                         when coalesce(string_to_array(version, '.')::int[] < string_to_array(?, '.')::int[], true) then 'behind'
                         else 'current' end as standing
             from platform.franchise_schema ledger join platform.franchise on franchise.id = franchise_id
             where franchise.state in ('active', 'suspended', 'offboarding', 'archived')) entry
            """;

    private final PlatformStatements statements;

    public SchemaLedger(DataSource source) {
        this.statements = new PlatformStatements(source);
    }

    /** @param target the version of this build */
    public Optional<SchemaEntry> read(FranchiseId id, String target) {
        return statements
                .query("select * from " + ENTRIES + "where id = ?", SchemaLedger::entry, target, id.value())
                .stream()
                .findFirst();
    }

    /**
     * Entries by slug.
     *
     * @param standing the one that they have, or null for any
     * @param after the slug behind which the page begins, or null
     */
    public List<SchemaEntry> page(String target, @Nullable SchemaStanding standing, @Nullable String after, int limit) {
        StringBuilder sql = new StringBuilder("select * from ").append(ENTRIES).append("where id > ? ");
        List<Object> values = new ArrayList<>(List.of(target, after == null ? "" : after));
        if (standing != null) {
            sql.append("and standing = ? ");
            values.add(standing.word());
        }
        values.add(limit);
        return statements.query(sql.append("order by id limit ?").toString(), SchemaLedger::entry, values.toArray());
    }

    /** How many there are of each standing; those of which there is none are left out. */
    public Map<SchemaStanding, Integer> counts(String target) {
        Map<SchemaStanding, Integer> counts = new EnumMap<>(SchemaStanding.class);
        statements.query(
                "select standing, count(*) from " + ENTRIES + "group by standing",
                row -> counts.put(SchemaStanding.of(row.getString(1)), row.getInt(2)),
                target);
        return counts;
    }

    /** Counts the entry on, for a retry that was ordered; false when it has another revision by now. */
    public boolean markOrdered(SchemaEntry entry) {
        return statements.update(
                        "update platform.franchise_schema set writes = writes + 1 where franchise_id = ? and writes = ?",
                        entry.franchise().value(),
                        entry.revision())
                == 1;
    }

    private static SchemaEntry entry(ResultSet row) throws SQLException {
        Long millis = row.getObject("duration_ms", Long.class);
        return new SchemaEntry(
                new FranchiseId(row.getString("id")),
                row.getString("name"),
                SchemaStanding.of(row.getString("standing")),
                row.getString("version"),
                row.getString("error"),
                row.getInt("attempts"),
                PlatformStatements.time(row, "started_at"),
                PlatformStatements.time(row, "finished_at"),
                millis == null ? null : Duration.ofMillis(millis),
                row.getLong("writes"));
    }
}
