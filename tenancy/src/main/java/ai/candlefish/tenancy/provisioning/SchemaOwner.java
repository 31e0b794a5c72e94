package ai.candlefish.tenancy.provisioning;

import javax.sql.DataSource;

/**
 * Who makes schemas and roles in a database.
 *
 * @param database the database's name in the registry
 * @param connections of the role that owns the schemas and may create roles
 * @param appRole the app's login role there, which may then act as the franchises' roles
 */
public record SchemaOwner(String database, DataSource connections, String appRole) {}
