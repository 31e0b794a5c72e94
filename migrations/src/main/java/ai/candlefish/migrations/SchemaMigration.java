package ai.candlefish.migrations;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** How Flyway is set up: all that is pending in a schema is one transaction, together with its entries in the history. */
final class SchemaMigration {

    /**
     * Flyway's usual lock needs a second connection, which also writes the history: a process killed between the two commits would
     * leave a change that the history does not know. A lock of the session keeps both on one connection.
     */
    private static final Map<String, String> ONE_CONNECTION = Map.of("flyway.postgresql.transactional.lock", "false");

    private SchemaMigration() {}

    static FluentConfiguration flyway(
            DataSource owner, String scripts, String schema, Map<String, String> placeholders) {
        return Flyway.configure()
                .configuration(ONE_CONNECTION)
                .dataSource(owner)
                .locations("classpath:" + scripts)
                .defaultSchema(schema)
                .schemas(schema)
                .placeholders(placeholders)
                .group(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    /** Migrates a franchise's schema and returns the version that it has then; empty when there are no scripts. */
    static Optional<String> run(DataSource owner, String scripts, String schema) {
        MigrateResult result = flyway(owner, scripts, schema, Map.of("role", schema))
                .createSchemas(false)
                .load()
                .migrate();
        return Optional.ofNullable(result.targetSchemaVersion)
                .or(() -> Optional.ofNullable(result.initialSchemaVersion));
    }
}
