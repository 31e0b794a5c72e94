package ai.candlefish.tenancy.persistence;

import ai.candlefish.tenancy.MissingFranchise;
import ai.candlefish.tenancy.databases.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Hands out connections to the franchise's database that act as the franchise's role until the transaction ends.
 *
 * <p>The role is set local to the transaction, so the pool gets every connection back as the login role, which can read no
 * franchise's schema. Outside a transaction the setting has no effect and every statement is refused by the database.
 */
public final class FranchiseConnections implements MultiTenantConnectionProvider<String> {

    private static final long serialVersionUID = 1L;
    private static final String ACT_AS = "select set_config('role', ?, true)";

    @Override
    public Connection getConnection(String franchise) throws SQLException {
        if (franchise.equals(FranchiseStatements.PLACEHOLDER)) {
            throw new MissingFranchise();
        }
        int separator = franchise.indexOf(FranchiseSchema.SEPARATOR);
        String role = franchise.substring(separator + 1);
        Connection connection =
                Databases.pool(franchise.substring(0, separator)).getConnection();
        try (PreparedStatement statement = connection.prepareStatement(ACT_AS)) {
            statement.setString(1, role);
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void releaseConnection(String franchise, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getAnyConnection() {
        throw new MissingFranchise();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
