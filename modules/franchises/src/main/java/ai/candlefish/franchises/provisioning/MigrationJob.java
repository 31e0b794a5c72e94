package ai.candlefish.franchises.provisioning;

import ai.candlefish.events.JobHandler;
import ai.candlefish.franchises.SchemaMigrations;
import ai.candlefish.franchises.application.RetryMigration;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tries the migration of a franchise again. What it comes to stands in the ledger; only a lost database makes the job fail. */
@ApplicationScoped
public class MigrationJob implements JobHandler {

    public static final String NAME = "migrate";

    @Inject
    OwnerDatabase database;

    @Inject
    SchemaMigrations migrations;

    @Inject
    RetryMigration retries;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean insideFranchise() {
        return false;
    }

    @Override
    public boolean runsHere() {
        return database.isPresent();
    }

    @Override
    public void run(FranchiseId franchise, UUID instance) {
        migrations.retry(database.patientConnections(DatabaseSettings.HOME), database.further(), franchise);
        retries.ended(franchise);
    }

    /** The ledger shows where it stands, and HQ can retry it from there. */
    @Override
    public void discarded(FranchiseId franchise, UUID instance) {
        retries.ended(franchise);
    }
}
