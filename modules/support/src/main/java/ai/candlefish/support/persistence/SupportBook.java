package ai.candlefish.support.persistence;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.support.domain.SupportAccess;
import ai.candlefish.support.domain.SupportAccess.End;
import ai.candlefish.support.domain.SupportAccess.Terms;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import ai.candlefish.tenancy.registry.PlatformStatements;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The support accesses, with HQ's record of them in the franchise's history. */
@ApplicationScoped
public class SupportBook {

    private static final String COLUMNS = """
            select id, franchise_id, subject, by_name, reason, opened_at, expires_at, changes_allowed_by, ended_at, ended_by,
                   revision
            from platform.support_access\s""";

    private static final String OPEN = "ended_at is null and expires_at > ? ";

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource pool;

    @SuppressWarnings("NullAway.Init")
    private PlatformStatements statements;

    @PostConstruct
    void prepare() {
        statements = new PlatformStatements(pool);
    }

    /** Where a page goes on. */
    public record Position(Instant openedAt, UUID id) {}

    public void add(SupportAccess opened) {
        statements.update(
                """
                insert into platform.support_access (id, franchise_id, subject, by_name, reason, opened_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                opened.id(),
                opened.franchise().value(),
                opened.openedBy().subject(),
                opened.openedBy().name(),
                opened.terms().reason(),
                opened.terms().openedAt(),
                opened.terms().expiresAt());
    }

    /**
     * Keeps what has become of an access.
     *
     * @throws Refusal stale, when somebody else changed it meanwhile
     */
    public void change(SupportAccess changed) {
        int rows = statements.update(
                """
                update platform.support_access set changes_allowed_by = ?, ended_at = ?, ended_by = ?, revision = ?
                where id = ? and revision = ?""",
                changed.changesAllowedBy(),
                changed.ended().map(End::at).orElse(null),
                changed.ended().map(End::by).orElse(null),
                changed.version(),
                changed.id(),
                changed.version() - 1);
        if (rows != 1) {
            throw Refusal.stale();
        }
    }

    /** Enters what happened in the franchise's history. */
    public void tell(FranchiseId franchise, FranchiseEvent event) {
        new FranchiseBook(pool).tell(franchise, event);
    }

    public Optional<SupportAccess> find(FranchiseId franchise, UUID id) {
        return query("where franchise_id = ? and id = ?", franchise.value(), id).stream()
                .findFirst();
    }

    /** Those that a person may look through now; of one franchise, those that allow changes first. */
    public List<SupportAccess> openOf(String subject, Instant now) {
        return query(
                "where subject = ? and " + OPEN + "order by (changes_allowed_by is null), expires_at desc, id",
                subject,
                now);
    }

    public List<SupportAccess> openFor(String subject, FranchiseId franchise, Instant now) {
        return query(
                "where subject = ? and franchise_id = ? and " + OPEN
                        + "order by (changes_allowed_by is null), expires_at desc, id limit 1",
                subject,
                franchise.value(),
                now);
    }

    /**
     * Those of a franchise, the newest first.
     *
     * @param open whether they are to be open, or null for all
     */
    public List<SupportAccess> page(
            FranchiseId franchise, @Nullable Boolean open, Instant now, @Nullable Position after, int limit) {
        StringBuilder where = new StringBuilder("where franchise_id = ? ");
        List<Object> values = new ArrayList<>(List.of(franchise.value()));
        if (open != null) {
            where.append(open ? "and " : "and not (").append(OPEN).append(open ? "" : ") ");
            values.add(now);
        }
        if (after != null) {
            where.append("and (opened_at, id) < (?, ?) ");
            values.addAll(List.of(after.openedAt(), after.id()));
        }
        where.append("order by opened_at desc, id desc limit ?");
        values.add(limit);
        return query(where.toString(), values.toArray());
    }

    private List<SupportAccess> query(String where, Object... values) {
        return statements.query(COLUMNS + where, SupportBook::access, values);
    }

    private static SupportAccess access(ResultSet row) throws SQLException {
        Instant endedAt = PlatformStatements.time(row, "ended_at");
        return new SupportAccess(
                row.getObject("id", UUID.class),
                new FranchiseId(row.getString("franchise_id")),
                new Actor(row.getString("subject"), row.getString("by_name")),
                new Terms(row.getString("reason"), required(row, "opened_at"), required(row, "expires_at")),
                row.getString("changes_allowed_by"),
                endedAt == null ? null : new End(endedAt, row.getString("ended_by")),
                row.getLong("revision"));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        Instant time = PlatformStatements.time(row, column);
        if (time == null) {
            throw new SQLException("There is no " + column);
        }
        return time;
    }
}
