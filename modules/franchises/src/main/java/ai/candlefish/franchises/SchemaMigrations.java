package ai.candlefish.franchises;

import javax.sql.DataSource;

/** Brings a franchise's schema to the version of this build; whoever assembles the app knows how. */
public interface SchemaMigrations {

    /**
     * Migrates the schema of that name, which is there.
     *
     * @param owner connections of the role that owns the schema
     */
    void migrate(DataSource owner, String schema);
}
