package ai.candlefish.network.persistence;

import ai.candlefish.network.domain.NetworkConcern;
import ai.candlefish.network.domain.NetworkEvent;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import ai.candlefish.tenancy.registry.PlatformStatements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads over all franchises, from the platform's tables only. */
@ApplicationScoped
public class NetworkRows {

    /** What should be looked at, with how urgent it is. */
    private static final String CONCERNS = """
            select f.id, f.name, c.concern, c.since, c.reason
            from platform.franchise f
            left join platform.franchise_schema s on s.franchise_id = f.id
            left join platform.departure d on d.franchise_id = f.id
            cross join lateral (values
                (1, 'migration_failed', coalesce(s.finished_at, f.updated_at), s.error, s.state = 'migration_failed'),
                (2, 'provisioning_failed', f.updated_at,
                    (select step.detail from platform.provisioning_step step
                     where step.franchise_id = f.id and step.state = 'failed' order by step.position limit 1),
                    f.state = 'provisioning_failed'),
                (3, 'suspended', f.suspended_at, f.suspended_reason, f.state = 'suspended'),
                (4, 'offboarding', d.since, d.reason, f.state = 'offboarding'),
                (5, 'requested', f.created_at, null, f.state = 'requested' and f.created_at < ?)
            ) as c (urgency, concern, since, reason, applies)
            where c.applies and f.state <> 'purged'
            order by c.urgency, c.since, f.id""";

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource pool;

    /**
     * Which events are wanted; null is any.
     *
     * @param franchise the slug
     */
    public record Filter(
            @Nullable String franchise,
            @Nullable String event,
            @Nullable String actor) {}

    /** Where a page goes on. */
    public record Position(Instant at, UUID id) {}

    /** How many franchises are in each state that any is in; purged ones do not count. */
    public Map<FranchiseState, Integer> states() {
        Map<FranchiseState, Integer> states = new EnumMap<>(FranchiseState.class);
        statements()
                .query(
                        "select state, count(*) as franchises from platform.franchise where state <> 'purged' group by state",
                        row -> states.put(FranchiseState.of(row.getString("state")), row.getInt("franchises")));
        return states;
    }

    public int people() {
        return number("""
                select count(distinct m.subject) from platform.membership m join platform.franchise f on f.id = m.franchise_id
                where f.state <> 'archived'""");
    }

    public int changedSince(Instant since) {
        return number("select count(*) from platform.franchise_activity where changed_at >= ?", since);
    }

    public int openSupportAccesses(Instant now) {
        return number(
                "select count(*) from platform.support_access where ended_at is null and opened_at <= ? and expires_at > ?",
                now,
                now);
    }

    /** What should be looked at, the most urgent first and of these what has waited longest. */
    public List<NetworkConcern> concerns(Instant requestedBefore) {
        return statements()
                .query(
                        CONCERNS,
                        row -> new NetworkConcern(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("concern"),
                                time(row, "since"),
                                row.getString("reason")),
                        requestedBefore);
    }

    /** Events that the filter wants, the newest first. */
    public List<NetworkEvent> events(Filter filter, @Nullable Position after, int limit) {
        StringBuilder sql = new StringBuilder("""
                select e.id, e.franchise_id, f.name, e.event, e.at, e.subject, e.by_name, e.reason
                from platform.franchise_event e
                join platform.franchise f on f.id = e.franchise_id
                where true""");
        List<Object> values = new ArrayList<>();
        restrict(sql, values, "e.franchise_id", filter.franchise());
        restrict(sql, values, "e.event", filter.event());
        restrict(sql, values, "e.subject", filter.actor());
        if (after != null) {
            sql.append(" and (e.at, e.id) < (?, ?)");
            values.addAll(List.of(after.at(), after.id()));
        }
        sql.append(" order by e.at desc, e.id desc limit ?");
        values.add(limit);
        return statements().query(sql.toString(), NetworkRows::event, values.toArray());
    }

    private static void restrict(StringBuilder sql, List<Object> values, String column, @Nullable String wanted) {
        if (wanted != null) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(wanted);
        }
    }

    private static NetworkEvent event(ResultSet row) throws SQLException {
        return new NetworkEvent(
                row.getObject("id", UUID.class),
                row.getString("franchise_id"),
                row.getString("name"),
                row.getString("event"),
                time(row, "at"),
                row.getString("subject"),
                row.getString("by_name"),
                row.getString("reason"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(PlatformStatements.time(row, column));
    }

    private int number(String sql, Object... values) {
        return statements().query(sql, row -> row.getInt(1), values).getFirst();
    }

    private PlatformStatements statements() {
        return new PlatformStatements(pool);
    }
}
