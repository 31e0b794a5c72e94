package ai.candlefish.launcher;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A login role of a database, and how to reach it. */
public record DatabaseLogin(String host, int port, String database, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Connections as this role, not pooled. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source;
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl();
    }
}
