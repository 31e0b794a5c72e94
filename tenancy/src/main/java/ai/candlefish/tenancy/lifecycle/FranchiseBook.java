package ai.candlefish.tenancy.lifecycle;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a franchise's life: the registry's own, and its history. */
public final class FranchiseBook {

    private static final String EVENTS =
            "select id, event, at, subject, by_name, reason from platform.franchise_event ";

    private final PlatformStatements statements;

    public FranchiseBook(DataSource source) {
        this.statements = new PlatformStatements(source);
    }

    /** Where a page of the history goes on. */
    public record Position(Instant at, UUID id) {}

    /** Enters a franchise as requested; false when its slug is taken. */
    public boolean request(FranchiseId id, FranchiseTerms terms, Actor by, Instant now) {
        int added = statements.update(
                """
                insert into platform.franchise (id, schema_name, database_name, name, blueprint, state, currency, created_at,
                    updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                id.value(),
                id.schema(),
                terms.database(),
                terms.name(),
                terms.blueprint(),
                FranchiseState.REQUESTED.word(),
                terms.currency().getCurrencyCode(),
                now,
                now);
        if (added == 0) {
            return false;
        }
        tell(id, FranchiseEvent.of(FranchiseEvent.Kind.REQUESTED, by, null, now));
        return true;
    }

    /**
     * Changes what is said of a franchise.
     *
     * @throws Refusal stale, when somebody else changed it meanwhile
     */
    public void change(Franchise present, FranchiseTerms terms, Actor by, Instant now) {
        requireOne(statements.update(
                """
                update platform.franchise
                set name = ?, blueprint = ?, currency = ?, database_name = ?, revision = revision + 1, updated_at = ?
                where id = ? and revision = ?""",
                terms.name(),
                terms.blueprint(),
                terms.currency().getCurrencyCode(),
                terms.database(),
                now,
                present.id().value(),
                present.version()));
        tell(present.id(), FranchiseEvent.of(FranchiseEvent.Kind.CHANGED, by, null, now));
    }

    /**
     * Takes a franchise to its next state.
     *
     * @throws Refusal stale, when somebody else changed it meanwhile
     */
    public void move(Franchise present, FranchiseState next, FranchiseEvent event) {
        boolean suspends = next == FranchiseState.SUSPENDED;
        requireOne(statements.update(
                """
                update platform.franchise
                set state = ?, suspended_at = ?, suspended_reason = ?, revision = revision + 1, updated_at = ?
                where id = ? and revision = ?""",
                next.word(),
                suspends ? event.at() : null,
                suspends ? event.reason() : null,
                event.at(),
                present.id().value(),
                present.version()));
        if (next == FranchiseState.OFFBOARDING) {
            statements.update(
                    "insert into platform.departure (franchise_id, since, reason) values (?, ?, ?)",
                    present.id().value(),
                    event.at(),
                    event.reason());
        }
        tell(present.id(), event);
    }

    /** Enters when the franchise was closed, and until when its data is kept. */
    public void close(FranchiseId id, Instant now, Instant keptUntil) {
        statements.update(
                "update platform.departure set archived_at = ?, kept_until = ? where franchise_id = ?",
                now,
                keptUntil,
                id.value());
    }

    /**
     * Enters in the history what leads to no other state, but to other things that can be done next.
     *
     * @throws Refusal stale, when somebody else changed it meanwhile
     */
    public void advance(Franchise present, FranchiseEvent event) {
        requireOne(statements.update(
                "update platform.franchise set revision = revision + 1, updated_at = ? where id = ? and revision = ?",
                event.at(),
                present.id().value(),
                present.version()));
        tell(present.id(), event);
    }

    /** The history, the newest first. */
    public List<FranchiseEvent> history(FranchiseId id, @Nullable Position after, int limit) {
        String newestFirst = "order by at desc, id desc limit ?";
        return after == null
                ? statements.query(
                        EVENTS + "where franchise_id = ? " + newestFirst, FranchiseBook::event, id.value(), limit)
                : statements.query(
                        EVENTS + "where franchise_id = ? and (at, id) < (?, ?) " + newestFirst,
                        FranchiseBook::event,
                        id.value(),
                        after.at(),
                        after.id(),
                        limit);
    }

    /** Enters in the history what changes nothing of the franchise itself. */
    public void tell(FranchiseId id, FranchiseEvent event) {
        statements.update(
                """
                insert into platform.franchise_event (id, franchise_id, event, at, subject, by_name, reason)
                values (?, ?, ?, ?, ?, ?, ?)""",
                event.id(),
                id.value(),
                event.kind().word(),
                event.at(),
                event.by().subject(),
                event.by().name(),
                event.reason());
    }

    private static FranchiseEvent event(ResultSet row) throws SQLException {
        return new FranchiseEvent(
                row.getObject("id", UUID.class),
                FranchiseEvent.Kind.of(row.getString("event")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("subject"), row.getString("by_name")),
                row.getString("reason"));
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw Refusal.stale();
        }
    }
}
