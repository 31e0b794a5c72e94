package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Closure;
import ai.candlefish.tenancy.Departure;
import ai.candlefish.tenancy.Departure.ExportStanding;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.LikePattern;
import ai.candlefish.tenancy.Moving;
import ai.candlefish.tenancy.Purge;
import ai.candlefish.tenancy.SchemaState;
import ai.candlefish.tenancy.Suspension;
import ai.candlefish.tenancy.registry.FranchiseQuery.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads {@code platform.franchise}, with its ledger of migrations and how it leaves. */
public final class FranchiseRows {

    private static final String COLUMNS = """
            select id, database_name, name, blueprint, franchise.state, coalesce(ledger.state, 'none') as schema_state, currency,
                   created_at, revision, updated_at, suspended_at, suspended_reason, departure.reason as departure_reason,
                   departure.since as departure_since, export.status = 'completed' as is_exported,
                   export.schema_version = ledger.version as is_of_this_version, move_id, writes_paused,
                   coalesce(kept_until, archived_at + interval '90 days') as kept_until,
                   coalesce(kept_until, archived_at + interval '90 days') > now() as is_kept,
                   archived_at is not null and exists (
                       select 1 from platform.franchise_event handover
                       where handover.franchise_id = franchise.id and handover.event = 'export_downloaded'
                           and handover.at >= export.finished_at) as is_handed_over,
                   archived_at is not null and exists (
                       select 1 from platform.restoration join platform.franchise filled on filled.id = restoration.franchise_id
                       where source_id = franchise.id
                           and filled.state in ('requested', 'provisioning', 'provisioning_failed')) as is_awaited,
                   requested_subject, requested_by, requested_at, purge.reason as purge_reason, ordered_subject, ordered_by,
                   purge.ordered_at, purge.detail as purge_failure
            """;
    private static final String TABLES = """
            from platform.franchise
            left join platform.franchise_schema ledger on ledger.franchise_id = id
            left join platform.departure on departure.franchise_id = id
            left join platform.franchise_export export on export.franchise_id = id
            left join platform.purge on purge.franchise_id = id
            """;

    /** What HQ wants to know beside it. The people are counted only for the rows that are shown. */
    private static final String OVERVIEW = COLUMNS + """
            , ledger.version as schema_version, activity.changed_at as last_activity_at,
              (select count(distinct subject) from platform.membership where franchise_id = franchise.id)::int as people
            """ + TABLES + """
            left join platform.franchise_activity activity on activity.franchise_id = id
            """;

    private final PlatformStatements statements;

    public FranchiseRows(DataSource source) {
        this.statements = new PlatformStatements(source);
    }

    public Optional<Franchise> read(FranchiseId id) {
        return statements.query(COLUMNS + TABLES + "where id = ?", FranchiseRows::franchise, id.value()).stream()
                .findFirst();
    }

    public Optional<FranchiseOverview> overview(FranchiseId id) {
        return statements.query(OVERVIEW + "where id = ?", FranchiseRows::overview, id.value()).stream()
                .findFirst();
    }

    /** Franchises in the order of the query, behind the position; those that are purged only where they are asked for. */
    public List<FranchiseOverview> page(FranchiseQuery query, @Nullable Position after, int limit) {
        String direction = query.descending() ? "desc" : "asc";
        String key = query.sort().column();
        StringBuilder sql =
                new StringBuilder(OVERVIEW).append("where (lower(name) like ? escape '\\' or id like ? escape '\\') ");
        String pattern = LikePattern.containing(query.text());
        List<Object> values = new ArrayList<>(List.of(pattern, pattern));
        FranchiseState state = query.state();
        if (state != null) {
            sql.append("and franchise.state = ? ");
            values.add(state.word());
        } else {
            sql.append("and franchise.state <> 'purged' ");
        }
        if (after != null) {
            sql.append("and (%s, id) %s (cast(? as %s), ?) "
                    .formatted(key, query.descending() ? "<" : ">", query.sort().type()));
            values.addAll(List.of(after.value(), after.slug()));
        }
        sql.append("order by %s %s, id %s limit ?".formatted(key, direction, direction));
        values.add(limit);
        return statements.query(sql.toString(), FranchiseRows::overview, values.toArray());
    }

    /** How many franchises lie in each database; one in which none lies is not there. */
    public Map<String, Integer> countByDatabase() {
        return statements
                .query("""
                        select database_name, count(*)::int as franchises from platform.franchise
                        where state <> 'purged' group by database_name""", row -> Map.entry(row.getString("database_name"), row.getInt("franchises")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the franchise moves to another database at this moment, or did so a minute ago. */
    public boolean isOnTheMove(FranchiseId id, Instant aMinuteAgo) {
        return !statements.query("""
                        select 1 from platform.franchise_move
                        where franchise_id = ? and (status = 'running' or finished_at > ?)""", row -> true, id.value(), aMinuteAgo).isEmpty();
    }

    private static FranchiseOverview overview(ResultSet row) throws SQLException {
        return new FranchiseOverview(
                franchise(row),
                row.getString("schema_version"),
                row.getInt("people"),
                PlatformStatements.time(row, "last_activity_at"));
    }

    private static Franchise franchise(ResultSet row) throws SQLException {
        Instant suspendedAt = PlatformStatements.time(row, "suspended_at");
        return new Franchise(
                new FranchiseId(row.getString("id")),
                row.getString("database_name"),
                row.getString("name"),
                row.getString("blueprint"),
                FranchiseState.of(row.getString("state")),
                SchemaState.of(row.getString("schema_state")),
                Currency.getInstance(row.getString("currency")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("revision"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                suspendedAt == null ? null : new Suspension(row.getString("suspended_reason"), suspendedAt),
                departure(row),
                moving(row));
    }

    private static @Nullable Moving moving(ResultSet row) throws SQLException {
        UUID move = row.getObject("move_id", UUID.class);
        return move == null ? null : new Moving(move, row.getBoolean("writes_paused"));
    }

    private static @Nullable Departure departure(ResultSet row) throws SQLException {
        Instant since = PlatformStatements.time(row, "departure_since");
        if (since == null) {
            return null;
        }
        ExportStanding export = ExportStanding.MISSING;
        if (row.getBoolean("is_exported")) {
            export = row.getBoolean("is_of_this_version") ? ExportStanding.CURRENT : ExportStanding.OUTDATED;
        }
        return new Departure(row.getString("departure_reason"), since, export, closure(row));
    }

    private static @Nullable Closure closure(ResultSet row) throws SQLException {
        Instant keptUntil = PlatformStatements.time(row, "kept_until");
        return keptUntil == null
                ? null
                : new Closure(
                        keptUntil,
                        row.getBoolean("is_kept"),
                        row.getBoolean("is_handed_over"),
                        row.getBoolean("is_awaited"),
                        purge(row));
    }

    private static @Nullable Purge purge(ResultSet row) throws SQLException {
        Instant requestedAt = PlatformStatements.time(row, "requested_at");
        if (requestedAt == null) {
            return null;
        }
        Instant orderedAt = PlatformStatements.time(row, "ordered_at");
        return new Purge(
                new Actor(row.getString("requested_subject"), row.getString("requested_by")),
                requestedAt,
                row.getString("purge_reason"),
                orderedAt == null
                        ? null
                        : new Purge.Order(
                                new Actor(row.getString("ordered_subject"), row.getString("ordered_by")), orderedAt),
                row.getString("purge_failure"));
    }
}
