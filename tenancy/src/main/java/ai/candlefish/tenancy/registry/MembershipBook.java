package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.PlatformWork;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.registry.MembershipChange.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/**
 * Gives and takes away roles in the franchise that the work runs in, and in no other. Writes in the running transaction, which
 * has to be rolled back when this fails: in the registry where the franchise lies beside it, and otherwise into what
 * {@link MembershipCarrier} brings there when the transaction is committed.
 */
@ApplicationScoped
public class MembershipBook {

    @Inject
    @SuppressWarnings("NullAway.Init")
    PlatformWork platform;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Event<MembershipsChanged> changed;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    /** Lets somebody in who has not come yet. */
    public void admit(String subject, Set<Role> roles) {
        write(Act.ADMIT, subject, roles);
    }

    /** Has somebody hold these roles and no others. */
    public void change(String subject, Set<Role> roles) {
        write(Act.CHANGE, subject, roles);
    }

    /** The person has come. */
    public void arrived(String subject) {
        write(Act.ARRIVED, subject, Set.of());
    }

    public void remove(String subject) {
        write(Act.REMOVE, subject, Set.of());
    }

    private void write(Act act, String subject, Set<Role> roles) {
        Franchise franchise = FranchiseContext.required();
        MembershipChange change = new MembershipChange(franchise.id(), subject, act, roles, clock.instant());
        PlatformStatements statements = new PlatformStatements(Databases.pool(franchise.database()));
        platform.run(() -> {
            if (franchise.liesWithTheRegistry()) {
                change.perform(statements);
            } else {
                MembershipCarrier.give(statements, change);
            }
        });
        changed.fire(new MembershipsChanged(subject, franchise.database()));
    }
}
