package ai.candlefish.migrations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the platform's schema and a franchise's schema to the version of this build. */
public final class Migrator {

    /** The login role that the app's connection pool uses; it must exist. */
    public static final String APP_ROLE = "candlefish_app";

    private static final String PLATFORM = "platform";
    private static final String LEDGER_SINCE = "4";
    private static final String SCRIPTS = "db/platform";

    private static final String FURTHER_SCRIPTS = "db/further";

    private final Owners owners;

    public Migrator(Owners owners) {
        this.owners = owners;
    }

    /** The parameters are those of {@link Owners}. */
    public Migrator(DataSource home, Map<String, DataSource> further) {
        this(new Owners(home, further));
    }

    /** @param home connections of the role that owns the schemas, for a network that has no further databases */
    public Migrator(DataSource home) {
        this(Owners.of(home));
    }

    /** The version that this build brings the franchises' schemas to. */
    public static String newestForFranchises() {
        return Scripts.newest(FranchiseMigrations.SCRIPTS);
    }

    public void platform() {
        flyway().migrate();
    }

    /**
     * Migrates what a further database has beside the franchises' schemas.
     *
     * @param appRole the login role that the app's connection pool uses there; it must exist
     */
    public static void further(DataSource owner, String appRole) {
        SchemaMigration.flyway(owner, FURTHER_SCRIPTS, PLATFORM, Map.of("appRole", appRole))
                .createSchemas(true)
                .load()
                .migrate();
    }

    /** The scripts that {@link #platform} would run. */
    List<String> pendingOfPlatform() {
        return Arrays.stream(flyway().info().pending())
                .map(script -> "V" + script.getVersion() + " " + script.getDescription())
                .toList();
    }

    /** Whether the platform knows the ledger of migrations already. */
    boolean hasLedger() {
        MigrationInfo current = flyway().info().current();
        return current != null && current.getVersion().isAtLeast(LEDGER_SINCE);
    }

    /**
     * Migrates the schema of one franchise, which has to be in the registry, and keeps its ledger; the schema and a database role
     * of the same name must exist. For provisioning: it tries whatever an earlier attempt came to.
     *
     * @throws MigrationFailed when the schema could not be brought to the present version
     */
    public void franchise(String schema) {
        new FranchiseMigrations(owners).one(schema);
    }

    /**
     * Makes the tables of this build in an empty schema, without the ledger: for the copy of a franchise that moves.
     *
     * @param owner connections of the role that owns the schema, which is there with a role of the same name
     */
    public static void tables(DataSource owner, String schema) {
        SchemaMigration.run(owner, "db/tenant", schema);
    }

    private Flyway flyway() {
        return SchemaMigration.flyway(owners.home(), SCRIPTS, PLATFORM, Map.of("appRole", APP_ROLE))
                .createSchemas(true)
                .load();
    }
}
