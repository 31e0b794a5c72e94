package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.OwnTransaction;
import ai.candlefish.tenancy.registry.MembershipCarrier.Waiting;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Does in the registry what further databases had for it, each change once and in its turn, whoever brings it how often. */
@ApplicationScoped
public class CarriedChanges {

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource registry;

    /** @param waiting in the order of their ids */
    @OwnTransaction
    public void perform(String database, List<Waiting> waiting) {
        PlatformStatements statements = new PlatformStatements(registry);
        for (Waiting each : waiting) {
            if (isNext(statements, database, each)) {
                each.change().perform(statements);
            }
        }
    }

    /** Moves the mark on and holds it until the commit; one that stands further on says that the change was done before. */
    private static boolean isNext(PlatformStatements statements, String database, Waiting waiting) {
        return statements.update("""
                        insert into platform.membership_carried (database_name, franchise_id, last_id) values (?, ?, ?)
                        on conflict (database_name, franchise_id) do update set last_id = excluded.last_id
                        where membership_carried.last_id < excluded.last_id""", database, waiting.change().franchise().value(), waiting.id()) == 1;
    }
}
