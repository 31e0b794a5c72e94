package ai.candlefish.tenancy.lifecycle;

import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.time.Instant;
import javax.sql.DataSource;

/** Keeps who wants the data of a franchise taken away, and who had it done. */
public final class PurgeBook {

    private final PlatformStatements statements;

    public PurgeBook(DataSource source) {
        this.statements = new PlatformStatements(source);
    }

    public void request(FranchiseId franchise, Actor by, String reason, Instant now) {
        statements.update("""
                insert into platform.purge (franchise_id, requested_subject, requested_by, requested_at, reason)
                values (?, ?, ?, ?, ?)""", franchise.value(), by.subject(), by.name(), now, reason);
    }

    public void withdraw(FranchiseId franchise) {
        statements.update(
                "delete from platform.purge where franchise_id = ? and ordered_at is null", franchise.value());
    }

    /** The database refuses an order by whoever requested it. */
    public void order(FranchiseId franchise, Actor by, Instant now) {
        statements.update("""
                update platform.purge set ordered_subject = ?, ordered_by = ?, ordered_at = ?, detail = null
                where franchise_id = ?""", by.subject(), by.name(), now, franchise.value());
    }

    public void fail(FranchiseId franchise, String why) {
        statements.update("update platform.purge set detail = ? where franchise_id = ?", why, franchise.value());
    }
}
