package ai.candlefish.tenancy.persistence;

import ai.candlefish.tenancy.MissingFranchise;
import ai.candlefish.tenancy.registry.PlatformDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Hands out connections that act as the franchise's database role until the transaction ends.
 *
 * <p>The role is set local to the transaction, so the pool gets every connection back as the login role, which can read no
 * franchise's schema. Outside a transaction the setting has no effect and every statement is refused by the database.
 */
public final class FranchiseConnections implements MultiTenantConnectionProvider<String> {

    private static final long serialVersionUID = 1L;
    private static final String ACT_AS = "select set_config('role', ?, true)";

    @Override
    public Connection getConnection(String role) throws SQLException {
        if (role.equals(FranchiseStatements.PLACEHOLDER)) {
            throw new MissingFranchise();
        }
        Connection connection = pool().getConnection();
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
    public void releaseConnection(String role, Connection connection) throws SQLException {
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

    @SuppressWarnings(
            "BanJNDI") // the name is a constant, and Hibernate makes this object where nothing can be injected
    private static DataSource pool() throws SQLException {
        try {
            return InitialContext.doLookup(PlatformDatabase.JNDI_NAME);
        } catch (NamingException e) {
            throw new SQLException("There is no connection pool", e);
        }
    }
}
