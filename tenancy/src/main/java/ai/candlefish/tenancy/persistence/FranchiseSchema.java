package ai.candlefish.tenancy.persistence;

import ai.candlefish.tenancy.FranchiseContext;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the database and the schema of the franchise that a session belongs to, such as {@code home:f_crown_denver}.
 *
 * <p>The server opens a session of its own at deployment. One without a franchise belongs to a schema that does not exist, and
 * gets no connection.
 */
public final class FranchiseSchema implements CurrentTenantIdentifierResolver<String> {

    static final String SEPARATOR = ":";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return FranchiseContext.current()
                .map(franchise ->
                        franchise.database() + SEPARATOR + franchise.id().schema())
                .orElse(FranchiseStatements.PLACEHOLDER);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
