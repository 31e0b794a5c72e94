package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.databases.DatabaseSettings;

/**
 * In the running transaction somebody was given or lost a role in a franchise.
 *
 * @param database where the franchise lies
 */
public record MembershipsChanged(String subject, String database) {

    boolean liesWithTheRegistry() {
        return database.equals(DatabaseSettings.HOME);
    }
}
