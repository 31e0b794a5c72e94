package ai.candlefish.tenancy.provisioning;

import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.FoundingBook;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import ai.candlefish.tenancy.registry.FranchiseRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Requests, provisions and activates a franchise in one go, for whoever holds the owner's login; may be repeated. */
public final class FoundFranchise {

    private static final Actor BY = new Actor("setup", "The setup");

    private final FranchiseRows rows;
    private final FranchiseBook franchises;
    private final FoundingBook foundings;
    private final ProvisionFranchise provision;
    private final DataSource registry;
    private final Consumer<String> migrateSchema;
    private final Clock clock;

    /**
     * For the holder of the login that owns the registry.
     *
     * @param migrateSchema brings the schema of that name to the present version
     */
    public FoundFranchise(DataSource owner, Consumer<String> migrateSchema, Clock clock) {
        this.rows = new FranchiseRows(owner);
        this.franchises = new FranchiseBook(owner);
        this.foundings = new FoundingBook(owner);
        this.provision = new ProvisionFranchise(new StepBook(owner, clock));
        this.registry = owner;
        this.migrateSchema = migrateSchema;
        this.clock = clock;
    }

    /**
     * Does nothing for a franchise that was active before.
     *
     * @param where the database that its terms name
     */
    public void found(NewFranchise wanted, SchemaOwner where) {
        if (franchises.request(wanted.id(), wanted.terms(), BY, clock.instant())) {
            foundings.write(wanted.id(), wanted.founding());
        }
        Franchise present = rows.read(wanted.id()).orElseThrow();
        if (present.state() != FranchiseState.PROVISIONING) {
            if (FranchiseLife.optionsFor(present, BY).stream()
                    .noneMatch(option -> option.transition().equals(FranchiseLife.PROVISION))) {
                return;
            }
            present = move(present, FranchiseLife.PROVISION, FranchiseEvent.Kind.PROVISIONING_STARTED);
        }
        provision.provision(wanted.id(), steps(wanted, where));
        move(present, FranchiseLife.ACTIVATE, FranchiseEvent.Kind.ACTIVATED);
    }

    private List<Step> steps(NewFranchise wanted, SchemaOwner where) {
        Founding founding = foundings.read(wanted.id()).orElseGet(() -> {
            foundings.write(wanted.id(), wanted.founding()); // it was cut short between the two
            return wanted.founding();
        });
        List<Step> steps = new ArrayList<>(new SchemaSteps(where, migrateSchema).of(wanted.id(), founding.places()));
        steps.add(new MembershipStep(registry, where.connections(), clock).of(wanted.id(), wanted::members));
        return steps;
    }

    private Franchise move(Franchise present, String act, FranchiseEvent.Kind kind) {
        franchises.move(
                present, FranchiseLife.next(act, present, BY), FranchiseEvent.of(kind, BY, null, clock.instant()));
        return rows.read(present.id()).orElseThrow();
    }
}
