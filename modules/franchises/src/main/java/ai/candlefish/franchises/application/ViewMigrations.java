package ai.candlefish.franchises.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.franchises.SchemaMigrations;
import ai.candlefish.franchises.domain.Migration;
import ai.candlefish.franchises.provisioning.MigrationJob;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.ledger.SchemaEntry;
import ai.candlefish.tenancy.ledger.SchemaLedger;
import ai.candlefish.tenancy.ledger.SchemaStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows how the franchises stand to this build's migrations, as it is now. */
@ApplicationScoped
public class ViewMigrations {

    @Inject
    SchemaLedger ledger;

    @Inject
    SchemaMigrations migrations;

    @Inject
    Jobs jobs;

    /**
     * All franchises together.
     *
     * @param target the version of this build
     */
    public record Overview(String target, Map<SchemaStanding, Integer> counts) {

        public int count(SchemaStanding standing) {
            return counts.getOrDefault(standing, 0);
        }
    }

    public Overview overview() {
        return new Overview(migrations.target(), ledger.counts(migrations.target()));
    }

    /** A page by slug; see {@link SchemaLedger#page}. */
    public List<Migration> page(@Nullable SchemaStanding standing, @Nullable String after, int limit) {
        Set<FranchiseId> retried = jobs.underWay(MigrationJob.NAME);
        return ledger.page(migrations.target(), standing, after, limit).stream()
                .map(entry -> migration(entry, retried))
                .toList();
    }

    /**
     * One franchise.
     *
     * @throws Refusal not found, also for a franchise without a schema that is in service
     */
    public Migration view(FranchiseId id) {
        SchemaEntry entry = ledger.read(id, migrations.target()).orElseThrow(Refusal::notFound);
        return migration(entry, jobs.underWay(MigrationJob.NAME));
    }

    private Migration migration(SchemaEntry entry, Set<FranchiseId> retried) {
        return new Migration(entry, migrations.target(), retried.contains(entry.franchise()));
    }
}
