package ai.candlefish.tenancy.persistence;

import ai.candlefish.tenancy.FranchiseContext;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Puts the franchise's schema into every statement, in place of the schema that the entities are mapped to.
 *
 * <p>Qualified SQL keeps the driver's prepared statements, which a change of {@code search_path} would drop.
 */
public final class FranchiseStatements implements StatementInspector {

    /** The schema that entities and native queries name. There is none of this name in the database. */
    public static final String PLACEHOLDER = "no_franchise";

    private static final long serialVersionUID = 1L;
    private static final String QUALIFIER = PLACEHOLDER + ".";

    @Override
    public String inspect(String sql) {
        if (!sql.contains(QUALIFIER)) {
            return sql;
        }
        return sql.replace(QUALIFIER, FranchiseContext.required().id().schema() + ".");
    }
}
