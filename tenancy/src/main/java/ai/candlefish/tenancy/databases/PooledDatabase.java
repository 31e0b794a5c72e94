package ai.candlefish.tenancy.databases;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a pool of the server takes its connections from: the database that stands at the pool's place in the list. Pools are
 * declared in code and databases named by the environment, so there are pools for as many as there can be; one without a
 * database never opens a connection.
 */
public final class PooledDatabase implements DataSource {

    private int place;
    private int loginTimeout;
    private @Nullable PrintWriter log;
    private volatile @Nullable DataSource connections;

    /** Set by the server, as a property of the pool. */
    public void setPlace(int place) {
        this.place = place;
    }

    public int getPlace() {
        return place;
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource known = connections;
        if (known == null) {
            List<DatabaseSettings> all = DatabaseSettings.read(System::getenv);
            if (place >= all.size()) {
                throw new SQLException("No database stands at place " + place);
            }
            known = all.get(place).connections();
            connections = known;
        }
        return known.getConnection();
    }

    /** The login is always that of the environment. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        log = writer;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("This data source logs nothing");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("There is nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
