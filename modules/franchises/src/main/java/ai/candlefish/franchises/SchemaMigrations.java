package ai.candlefish.franchises;

import ai.candlefish.tenancy.FranchiseId;
import java.util.Map;
import javax.sql.DataSource;

/** Brings franchises' schemas to the version of this build; whoever assembles the app knows how. */
public interface SchemaMigrations {

    /** The version of this build. */
    String target();

    /**
     * Migrates a schema that is being set up.
     *
     * @param home connections to the home database of the role that owns the schemas
     * @param further the same to the others, by their names
     * @param schema its name; it is there
     */
    void migrate(DataSource home, Map<String, DataSource> further, String schema);

    /**
     * Migrates a franchise whose schema is in service, though its migration failed before. What that comes to stands in the ledger.
     *
     * @param home as above
     * @param further as above
     */
    void retry(DataSource home, Map<String, DataSource> further, FranchiseId franchise);

    /**
     * Makes the tables of this build in the empty schema of that name, and keeps no ledger.
     *
     * @param owner connections of the role that owns the schema
     */
    void makeTables(DataSource owner, String schema);
}
