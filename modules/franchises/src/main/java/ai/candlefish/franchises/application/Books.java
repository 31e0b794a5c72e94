package ai.candlefish.franchises.application;

import ai.candlefish.tenancy.exports.ExportBook;
import ai.candlefish.tenancy.exports.RestorationBook;
import ai.candlefish.tenancy.ledger.SchemaLedger;
import ai.candlefish.tenancy.lifecycle.FoundingBook;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.PurgeBook;
import ai.candlefish.tenancy.placement.MoveBook;
import ai.candlefish.tenancy.provisioning.StepBook;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;

/** The books of the franchises' lives, kept by the app's own login. */
@ApplicationScoped
public class Books {

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    DataSource pool;

    @Inject
    Clock clock;

    @Produces
    FranchiseBook franchises() {
        return new FranchiseBook(pool);
    }

    @Produces
    SchemaLedger schemas() {
        return new SchemaLedger(pool);
    }

    @Produces
    FoundingBook foundings() {
        return new FoundingBook(pool);
    }

    @Produces
    MoveBook moves() {
        return new MoveBook(pool, clock);
    }

    @Produces
    StepBook steps() {
        return new StepBook(pool, clock);
    }

    @Produces
    ExportBook exports() {
        return new ExportBook(pool, clock);
    }

    @Produces
    PurgeBook purges() {
        return new PurgeBook(pool);
    }

    @Produces
    RestorationBook restorations() {
        return new RestorationBook(pool);
    }
}
