package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second wall: what PostgreSQL itself allows the role that the app's pool has. */
@SystemTest
class DatabaseWallIT {

    private static final String DENVER = "f_crown_denver";
    private static final String BOULDER = "f_crown_boulder";
    private static final String NOT_ALLOWED = "42501";

    private final RunningSystem system;
    private Connection connection;

    DatabaseWallIT(RunningSystem system) throws SQLException {
        this.system = system;
        this.connection = system.databaseAsApp();
    }

    @BeforeEach
    void beginWithoutAFranchise() throws SQLException {
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void thePoolsOwnRoleReadsNoFranchise() throws SQLException {
        for (String schema : schemasOfFranchises()) {
            for (String table : tablesOf(schema)) {
                requireRefused(() -> query("select count(*) from %s.%s".formatted(schema, table)));
            }
        }
    }

    @Test
    void aTransactionThatNobodyGoesOnWithIsEndedByTheDatabase() throws SQLException {
        assertThat(query("show idle_in_transaction_session_timeout")).isEqualTo("5min");
    }

    @Test
    void noQueryOfAFranchiseTakesSeveralCores() throws SQLException {
        assertThat(query("show max_parallel_workers_per_gather")).isEqualTo("0");
    }

    @Test
    void noNameWithoutASchemaIsLookedFor() throws SQLException {
        assertThat(query("show search_path")).isEqualTo("\"\"");
    }

    @Test
    void aFranchisesRoleReadsItsOwnTables() throws SQLException {
        Makers.customer(system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER));

        actAs(BOULDER);

        assertThat(query("select count(*) from f_crown_boulder.customers")).isNotEqualTo("0");
    }

    @Test
    void aFranchisesRoleIsRefusedEveryTableOfAnotherOne() throws SQLException {
        List<String> tables = tablesOf(DENVER);

        assertThat(tables).contains("customers", "products", "orders", "order_lines", "idempotency_keys", "imports");
        for (String table : tables) {
            requireRefusedAs(BOULDER, "select * from %s.%s".formatted(DENVER, table));
            requireRefusedAs(BOULDER, "delete from %s.%s".formatted(DENVER, table));
        }
    }

    @Test
    void aFranchisesRoleReadsNothingOfThePlatform() throws SQLException {
        for (String table : tablesOf("platform")) {
            requireRefusedAs(BOULDER, "select * from platform." + table);
        }
    }

    @Test
    void theRoleEndsWithTheTransaction() throws SQLException {
        actAs(BOULDER);
        assertThat(query("select current_user")).isEqualTo(BOULDER);

        connection.commit();

        assertThat(query("select current_user")).isEqualTo("candlefish_app");
        requireRefused(() -> query("select count(*) from f_crown_boulder.customers"));
    }

    @Test
    void theRoleEndsWithARollbackToo() throws SQLException {
        actAs(BOULDER);

        connection.rollback();

        assertThat(query("select current_user")).isEqualTo("candlefish_app");
    }

    @Test
    void aQueryWithoutContextNamesASchemaThatDoesNotExist() {
        assertThatThrownBy(() -> query("select * from no_franchise.customers"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42P01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.loot (a int)",
                "create schema loot",
                "create table f_crown_boulder.loot (a int)",
                "create role loot",
                "create function f_crown_boulder.loot() returns int language sql as 'select 1'",
                "truncate f_crown_boulder.orders",
                "alter table f_crown_boulder.orders add column loot int",
                "alter table f_crown_boulder.orders owner to f_crown_boulder",
                "set role candlefish_owner",
                "copy f_crown_boulder.orders to program 'cat'"
            })
    void nobodyBuildsOrTearsDown(String statement) throws SQLException {
        requireRefused(() -> execute(statement));
        requireRefusedAs(BOULDER, statement);
    }

    @Test
    void thePublicSchemaIsOfNoUse() throws SQLException {
        assertThat(query("select has_schema_privilege('candlefish_app', 'public', 'create')::text"))
                .isEqualTo("false");
        assertThat(query("select has_schema_privilege('f_crown_boulder', 'public', 'usage')::text"))
                .isEqualTo("false");
        assertThat(query("select has_schema_privilege('candlefish_app', 'public', 'usage')::text"))
                .isEqualTo("false");
        assertThat(query("select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update f_crown_boulder.order_events set event = 'created'",
                "delete from f_crown_boulder.order_events",
                "delete from f_crown_boulder.orders",
                "delete from f_crown_boulder.customers",
                "delete from f_crown_boulder.products",
                "delete from f_crown_boulder.number_series",
                "insert into f_crown_boulder.number_series (series, next_number) values ('loot', 1)",
                "delete from f_crown_boulder.locations",
                "update f_crown_boulder.people_events set by_name = 'Loot'",
                "delete from f_crown_boulder.people_events",
                "insert into platform.membership values ('crown-boulder', 'someone', 'owner', now())",
                "delete from platform.membership",
                "insert into platform.awaited_member values ('crown-boulder', 'someone', now())",
                "delete from platform.awaited_member"
            })
    void whatHappenedStaysAsItHappened(String statement) throws SQLException {
        requireRefusedAs(BOULDER, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.membership set role = 'owner'",
                "update platform.awaited_member set subject = 'someone'",
                "update platform.franchise set id = 'loot'",
                "update platform.franchise set schema_name = 'f_loot'",
                "update platform.franchise set created_at = now()",
                "delete from platform.franchise",
                "update platform.franchise_event set reason = 'another one'",
                "delete from platform.franchise_event",
                "update platform.franchise_schema set state = 'current'",
                "delete from platform.provisioning_step"
            })
    void theAppKeepsTheBooksAndChangesNothingThatIsForGood(String statement) throws SQLException {
        assertThat(query("select count(*) from platform.franchise")).isNotEqualTo("0");
        requireRefused(() -> execute(statement));
    }

    private List<String> schemasOfFranchises() throws SQLException {
        try (Connection owner = system.databaseAsOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select schema_name from platform.franchise join pg_namespace on nspname = schema_name")) {
            return texts(rows);
        }
    }

    private List<String> tablesOf(String schema) throws SQLException {
        try (Connection owner = system.databaseAsOwner();
                PreparedStatement statement =
                        owner.prepareStatement("select tablename from pg_tables where schemaname = ?")) {
            statement.setString(1, schema);
            List<String> tables = texts(statement.executeQuery());
            assertThat(tables).isNotEmpty();
            return tables;
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    private void actAs(String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('role', ?, true)")) {
            statement.setString(1, role);
            statement.execute();
        }
    }

    private String query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void requireRefusedAs(String role, String statement) throws SQLException {
        actAs(role);
        requireRefused(() -> execute(statement));
    }

    private void requireRefused(ThrowingCallable work) throws SQLException {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(NOT_ALLOWED));
        connection.rollback();
    }
}
