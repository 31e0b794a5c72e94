package ai.candlefish.franchises;

import ai.candlefish.tenancy.FranchiseId;
import javax.sql.DataSource;

/** Brings franchises' schemas to the version of this build; whoever assembles the app knows how. */
public interface SchemaMigrations {

    /** The version of this build. */
    String target();

    /**
     * Migrates a schema that is being set up.
     *
     * @param owner connections of the role that owns the schema
     * @param schema its name; it is there
     */
    void migrate(DataSource owner, String schema);

    /**
     * Migrates a franchise whose schema is in service, though its migration failed before. What that comes to stands in the ledger.
     *
     * @param owner as above
     */
    void retry(DataSource owner, FranchiseId franchise);
}
