package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.PlatformWork;
import ai.candlefish.tenancy.identity.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Gives and takes away roles in the franchise that the work runs in, and in no other. Writes in the running transaction, which
 * has to be rolled back when this fails.
 */
@ApplicationScoped
public class MembershipBook {

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    PlatformWork platform;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Event<MembershipsChanged> changed;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    /** Work on the rows of the present franchise. */
    @FunctionalInterface
    private interface Work {
        void on(PlatformStatements statements, String franchise);
    }

    /** Lets somebody in who has not come yet. */
    public void admit(String subject, Set<Role> roles) {
        write(subject, (statements, franchise) -> {
            put(statements, franchise, subject, roles);
            statements.update("""
                    insert into platform.awaited_member (franchise_id, subject, since) values (?, ?, ?)
                    on conflict do nothing""", franchise, subject, clock.instant());
        });
    }

    /** Has somebody hold these roles and no others. */
    public void change(String subject, Set<Role> roles) {
        write(subject, (statements, franchise) -> put(statements, franchise, subject, roles));
    }

    /** The person has come. */
    public void arrived(String subject) {
        write(subject, (statements, franchise) -> stopWaiting(statements, franchise, subject));
    }

    public void remove(String subject) {
        write(subject, (statements, franchise) -> {
            statements.update(
                    "delete from platform.membership where franchise_id = ? and subject = ?", franchise, subject);
            stopWaiting(statements, franchise, subject);
        });
    }

    private void write(String subject, Work work) {
        String franchise = FranchiseContext.required().id().value();
        platform.run(() -> work.on(new PlatformStatements(dataSource), franchise));
        changed.fire(new MembershipsChanged(subject));
    }

    private void put(PlatformStatements statements, String franchise, String subject, Set<Role> roles) {
        statements.update("delete from platform.membership where franchise_id = ? and subject = ?", franchise, subject);
        for (Role role : roles) {
            statements.update(
                    "insert into platform.membership (franchise_id, subject, role, created_at) values (?, ?, ?, ?)",
                    franchise,
                    subject,
                    role.word(),
                    clock.instant());
        }
    }

    private static void stopWaiting(PlatformStatements statements, String franchise, String subject) {
        statements.update(
                "delete from platform.awaited_member where franchise_id = ? and subject = ?", franchise, subject);
    }
}
