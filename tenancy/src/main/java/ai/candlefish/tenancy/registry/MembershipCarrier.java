package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.databases.Databases;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings changes of memberships from the further database where they were written, in the transaction of an owner's act, to the
 * registry: at once behind the commit, and again from every node's {@link DatabaseWatch} until it is done.
 */
@ApplicationScoped
public class MembershipCarrier {

    private static final Logger LOG = Logger.getLogger(MembershipCarrier.class.getName());
    private static final int AT_ONCE = 200;
    private static final int LONGEST_WAIT_SECONDS = 5;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    CarriedChanges carried;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Memberships memberships;

    /** A change on its way. */
    record Waiting(long id, MembershipChange change) {}

    /** Writes a change down in the database of its franchise, behind all others of that franchise. */
    static void give(PlatformStatements statements, MembershipChange change) {
        // Ids are taken in turn, so that they become visible in their order.
        statements.query(
                "select pg_advisory_xact_lock(hashtextextended('memberships of ' || ?, 0))",
                row -> true,
                change.franchise().value());
        statements.update(
                """
                insert into platform.membership_change (franchise_id, subject, act, roles, at) values (?, ?, ?, ?, ?)""",
                change.franchise().value(),
                change.subject(),
                change.act().word(),
                change.rolesInOneLine(),
                change.at());
    }

    /** Who waits for an answer finds it true; on a thread of its own, since the ended transaction still has this one. */
    void carryAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipsChanged changed) {
        if (changed.liesWithTheRegistry()) {
            return;
        }
        var carrying = executor.submit(() -> carry(changed.database()));
        try {
            carrying.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, e, () -> "A change of memberships waits in the database " + changed.database());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings all that waits in a further database to the registry; runs in no transaction. */
    public void carry(String database) {
        PlatformStatements there = new PlatformStatements(Databases.pool(database));
        List<Waiting> waiting = waiting(there);
        while (!waiting.isEmpty()) {
            carried.perform(database, waiting);
            for (Waiting each : waiting) {
                memberships.forget(each.change().subject());
                there.update("delete from platform.membership_change where id = ?", each.id());
            }
            waiting = waiting(there);
        }
    }

    private static List<Waiting> waiting(PlatformStatements there) {
        return there.query(
                "select id, franchise_id, subject, act, roles, at from platform.membership_change order by id limit "
                        + AT_ONCE,
                row -> new Waiting(row.getLong("id"), MembershipChange.of(row)));
    }
}
