package ai.candlefish.franchises.rest;

import ai.candlefish.api.model.MigrationCounts;
import ai.candlefish.api.model.MigrationPage;
import ai.candlefish.franchises.application.ViewMigrations.Overview;
import ai.candlefish.franchises.domain.Migration;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.ledger.SchemaEntry;
import ai.candlefish.tenancy.ledger.SchemaStanding;
import ai.candlefish.web.AllowedTransitions;
import java.time.Duration;
import java.util.List;

/** Writes migrations as the contract shows them. */
final class MigrationBodies {

    private MigrationBodies() {}

    static MigrationPage page(Overview overview, List<Migration> rows, Caller caller) {
        return new MigrationPage()
                .target(overview.target())
                .counts(new MigrationCounts()
                        .current(overview.count(SchemaStanding.CURRENT))
                        .behind(overview.count(SchemaStanding.BEHIND))
                        .migrating(overview.count(SchemaStanding.MIGRATING))
                        .failed(overview.count(SchemaStanding.MIGRATION_FAILED)))
                .items(rows.stream().map(row -> migration(row, caller)).toList());
    }

    static ai.candlefish.api.model.Migration migration(Migration migration, Caller caller) {
        SchemaEntry entry = migration.entry();
        return new ai.candlefish.api.model.Migration()
                .franchiseId(entry.franchise().value())
                .franchiseName(entry.name())
                .state(entry.standing().word())
                .version(entry.version())
                .target(migration.target())
                .reason(entry.reason())
                .attempts(entry.attempts())
                .retryUnderWay(migration.retryUnderWay())
                .startedAt(LifecycleBodies.timeOrNull(entry.startedAt()))
                .finishedAt(LifecycleBodies.timeOrNull(entry.finishedAt()))
                .durationMillis(entry.duration().map(Duration::toMillis).orElse(null))
                .allowedTransitions(
                        LifecycleBodies.mayMove(caller) ? AllowedTransitions.of(migration.options()) : List.of());
    }
}
