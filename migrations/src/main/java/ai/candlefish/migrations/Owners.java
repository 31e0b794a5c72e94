package ai.candlefish.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Connections of the roles that own the schemas, each to a database itself and not through a pooler.
 *
 * @param home the database that holds the registry, the ledger and the schemas of franchises
 * @param further the others that hold schemas of franchises, by the names that the registry knows them by
 */
public record Owners(DataSource home, Map<String, DataSource> further) {

    /** What the registry calls the home database. */
    public static final String HOME = "home";

    public Owners {
        further = Map.copyOf(further);
    }

    /** For a network that has no further databases. */
    public static Owners of(DataSource home) {
        return new Owners(home, Map.of());
    }

    Connection connect(String database) throws SQLException {
        DataSource source = further.get(database);
        if (source == null) {
            throw new SQLException("No database of this name is configured here");
        }
        return source.getConnection();
    }
}
