package ai.candlefish.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database of its own with a registry of franchises {@code shop-001} and on, whose schemas are empty. */
final class Network {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final String database;
    private final DataSource owner;

    private Network(EmbeddedPostgres postgres, String database) {
        this.postgres = postgres;
        this.database = database;
        this.owner = postgres.getDatabase("postgres", database);
    }

    /** All networks of a test class share one server. */
    static EmbeddedPostgres server() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        execute(server.getPostgresDatabase(), "create role " + Migrator.APP_ROLE);
        return server;
    }

    static Network of(EmbeddedPostgres server, int franchises) throws SQLException {
        return of(server, "latest", franchises);
    }

    /** One that a build left that knew no ledger. */
    static Network withoutLedger(EmbeddedPostgres server, int franchises) throws SQLException {
        return of(server, "3", franchises);
    }

    private static Network of(EmbeddedPostgres server, String platform, int franchises) throws SQLException {
        String database = "network_" + DATABASES.incrementAndGet();
        execute(server.getPostgresDatabase(), "create database " + database);
        Network network = new Network(server, database);
        SchemaMigration.flyway(network.owner, "db/platform", "platform", Map.of("appRole", Migrator.APP_ROLE))
                .target(platform)
                .load()
                .migrate();
        network.add(franchises);
        return network;
    }

    DataSource owner() {
        return owner;
    }

    FranchiseMigrations before() {
        return new FranchiseMigrations(owner, "db/before");
    }

    FranchiseMigrations after() {
        return new FranchiseMigrations(owner, "db/after");
    }

    /** Leaves a table in a schema that only has the first script: the one that makes the table will fail. */
    void poison(String schema, String table) throws SQLException {
        SchemaMigration.flyway(owner, "db/tenant", schema, Map.of("role", schema))
                .target("1")
                .load()
                .migrate();
        execute("create table %s.%s (in_the_way int)".formatted(schema, table));
    }

    /** What the command reads to come here. */
    Map<String, String> environment() {
        return Map.of(
                "CANDLEFISH_DB_HOST", "localhost",
                "CANDLEFISH_DB_PORT", Integer.toString(postgres.getPort()),
                "CANDLEFISH_DB_NAME", database,
                "CANDLEFISH_DB_OWNER_USER", "postgres",
                "CANDLEFISH_DB_OWNER_PASSWORD", "not asked for");
    }

    void execute(String sql) throws SQLException {
        execute(owner, sql);
    }

    int number(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    String text(String query) throws SQLException {
        return texts(query).getFirst();
    }

    List<String> texts(String query) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    /** How many franchises the ledger has in a state. */
    int in(String state) throws SQLException {
        return number("select count(*) from platform.franchise_schema where state = '" + state + "'");
    }

    /** All that migrations can change, as one text. */
    String everything() throws SQLException {
        return text("""
                select concat(
                    (select string_agg(relnamespace::regnamespace || '.' || relname || ' ' || xmin, ',' order by oid)
                     from pg_class where oid >= 16384),
                    (select string_agg(ledger::text, ',' order by franchise_id) from platform.franchise_schema ledger))""");
    }

    private void add(int franchises) throws SQLException {
        execute("""
                insert into platform.franchise (id, schema_name, name, blueprint, state, currency, created_at)
                select slug, 'f_' || replace(slug, '-', '_'), slug, 'awards', 'active', 'USD', now()
                from (select 'shop-' || lpad(n::text, greatest(3, length(n::text)), '0') slug from generate_series(1, %d) n) shops;
                do $$
                declare name text;
                begin
                    for name in select schema_name from platform.franchise loop
                        if not exists (select from pg_roles where rolname = name) then
                            execute 'create role ' || name;
                        end if;
                        execute 'create schema ' || name;
                    end loop;
                end $$""".formatted(franchises));
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
