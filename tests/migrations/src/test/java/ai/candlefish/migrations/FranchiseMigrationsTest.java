package ai.candlefish.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.migrations.Outcome.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FranchiseMigrationsTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        server = Network.server();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        server.close();
    }

    @Test
    void parksTheOnePoisonedSchemaOf200AndBringsTheOthersUp() throws SQLException {
        Network network = Network.of(server, 200);
        network.poison("f_shop_042", "orders");

        MigrationRun run = new FranchiseMigrations(network.owner()).run();

        assertThat(run.count(Kind.MIGRATED)).isEqualTo(199);
        assertThat(run.count(Kind.PARKED)).isEqualTo(1);
        assertThat(network.in("current")).isEqualTo(199);
        assertThat(network.texts("select franchise_id from platform.franchise_schema where state = 'migration_failed'"))
                .containsExactly("shop-042");
        assertThat(network.texts("select distinct version from platform.franchise_schema where state = 'current'"))
                .containsExactly(run.target());
        assertThat(network.text("select error from platform.franchise_schema where franchise_id = 'shop-042'"))
                .isEqualTo("V5: relation \"orders\" already exists (42P07)");
        assertThat(network.number("select count(*) from pg_locks where locktype = 'advisory'"))
                .isZero();
    }

    @Test
    void bringsAParkedFranchiseUpOnceItIsMendedAndAskedFor() throws SQLException {
        Network network = Network.of(server, 5);
        network.execute("create table f_shop_003.orders (in_the_way int)");
        FranchiseMigrations migrations = network.after();
        migrations.run();

        assertThat(migrations.retry("shop-003"))
                .hasValueSatisfying(outcome -> assertThat(outcome.kind()).isEqualTo(Kind.PARKED));
        network.execute("drop table f_shop_003.orders");
        assertThat(migrations.run().outcomes()).isEmpty();
        assertThat(migrations.retry("shop-003"))
                .hasValueSatisfying(outcome -> assertThat(outcome.kind()).isEqualTo(Kind.MIGRATED));

        assertThat(network.in("current")).isEqualTo(5);
        assertThat(network.number("select attempts from platform.franchise_schema where franchise_id = 'shop-003'"))
                .isEqualTo(3);
        assertThat(network.texts("select error from platform.franchise_schema where error is not null"))
                .isEmpty();
        assertThat(migrations.parked()).isEmpty();
        assertThat(migrations.retry("nobody")).isEmpty();
    }

    @Test
    void keepsAParkedFranchiseParkedWhenItsRetryFindsATableBusy() throws SQLException {
        Network network = Network.of(server, 2);
        network.before().run();
        network.execute("create table f_shop_002.invoices (in_the_way int)");
        network.after().run();
        network.execute("""
                drop table f_shop_002.invoices;
                create function public.busy() returns event_trigger language plpgsql as
                $$ begin raise exception 'busy' using errcode = '40001'; end $$;
                create event trigger busy on ddl_command_start execute function public.busy()""");

        Outcome outcome = network.after().retry("shop-002").orElseThrow();

        assertThat(outcome.kind()).isEqualTo(Kind.PARKED);
        assertThat(network.text(
                        "select state || ' ' || error from platform.franchise_schema where franchise_id = 'shop-002'"))
                .startsWith("migration_failed ")
                .contains("busy");
    }

    @Test
    void passesOverACanaryThatIsPoisonedByItself() throws SQLException {
        Network network = Network.of(server, 5);
        network.execute("create table f_shop_001.orders (in_the_way int)");

        MigrationRun run = network.after().run();

        assertThat(run.stoppedByCanaries()).isFalse();
        assertThat(network.in("current")).isEqualTo(4);
        assertThat(network.in("migration_failed")).isEqualTo(1);
    }

    @Test
    void touchesNothingElseWhenAllCanariesFailAndKeepsThemInService() throws SQLException {
        Network network = Network.of(server, 8);
        network.before().run();

        MigrationRun run = new FranchiseMigrations(network.owner(), "db/broken").run();

        assertThat(run.stoppedByCanaries()).isTrue();
        assertThat(run.outcomes()).extracting(Outcome::slug).containsExactly("shop-001", "shop-002", "shop-003");
        assertThat(network.in("current")).isEqualTo(8);
        assertThat(network.texts("select distinct version from platform.franchise_schema"))
                .containsExactly("2");
        assertThat(network.texts("select distinct error from platform.franchise_schema where error is not null"))
                .containsExactly("V3: relation \"no_such_table\" does not exist (42P01)");
        assertThat(network.after().run().count(Kind.MIGRATED)).isEqualTo(8);
    }

    @Test
    void needsNoCanaryForAMigrationThatOthersTook() throws SQLException {
        Network network = Network.of(server, 3);
        network.execute("update platform.franchise set state = 'provisioning' where id = 'shop-003'");
        network.after().run();
        network.execute("update platform.franchise set state = 'active' where id = 'shop-003'");
        network.execute("create table f_shop_003.orders (in_the_way int)");

        network.after().run();

        assertThat(network.in("migration_failed")).isEqualTo(1);
    }

    @Test
    void stillNeedsACanaryWhenOnlyNewSchemasWereMadeWithTheMigration() throws SQLException {
        Network network = Network.of(server, 5);
        network.before().run();
        network.execute("drop schema f_shop_005 cascade; create schema f_shop_005");
        network.execute("delete from platform.franchise_schema where franchise_id = 'shop-005'");
        network.after().one("f_shop_005");
        for (int i = 1; i < 5; i++) {
            network.execute("create table f_shop_00%d.invoices (in_the_way int)".formatted(i));
        }

        assertThat(network.after().run().stoppedByCanaries()).isTrue();
        assertThat(network.in("current")).isEqualTo(5);
    }

    @Test
    void parksTheOnlyOneThatIsBehindRatherThanStopForIt() throws SQLException {
        Network network = Network.of(server, 3);
        for (String schema : List.of("f_shop_001", "f_shop_002", "f_shop_003")) {
            network.after().one(schema);
        }
        network.execute("update platform.franchise_schema set version = '2' where franchise_id = 'shop-002'");
        network.execute("update f_shop_002.flyway_schema_history set checksum = 42 where version = '1'");

        assertThat(network.after().run().count(Kind.PARKED)).isEqualTo(1);

        assertThat(network.text("select error from platform.franchise_schema where franchise_id = 'shop-002'"))
                .startsWith("Validate failed")
                .contains("checksum mismatch for migration version 1")
                .contains("Applied to database : 42");
    }

    @Test
    void parksAFranchiseWhoseSchemaIsGone() throws SQLException {
        Network network = Network.of(server, 3);
        network.execute("drop schema f_shop_002");

        network.after().run();

        assertThat(network.after().parked()).containsExactly(new Parked("shop-002", "The schema is not there"));
        assertThat(network.text("select to_regnamespace('f_shop_002') is null")).isEqualTo("t");
    }

    @Test
    void changesASchemaInOneTransactionOrNotAtAll() throws SQLException {
        Network network = Network.of(server, 2);
        network.before().run();
        network.execute("create table f_shop_002.invoices (in_the_way int)");

        network.after().run();

        assertThat(network.text("select to_regclass('f_shop_002.notes') is null"))
                .isEqualTo("t");
        assertThat(network.texts("select version from f_shop_002.flyway_schema_history order by installed_rank"))
                .containsExactly("1", "2");
        assertThat(network.texts("""
                select xmin from pg_class where oid in ('f_shop_001.notes'::regclass, 'f_shop_001.invoices'::regclass)
                union
                select xmin from f_shop_001.flyway_schema_history where version in ('9', '10')""")).hasSize(1);
    }

    @Test
    void changesThePlatformAndItsHistoryInOneTransaction() throws SQLException {
        Network network = Network.of(server, 0);

        assertThat(network.texts("""
                select xmin from pg_class where oid in ('platform.membership'::regclass, 'platform.franchise_schema'::regclass)
                union
                select xmin from platform.flyway_schema_history where type = 'SQL'""")).hasSize(1);
    }

    @Test
    void asksOneQueryWhenNothingIsToDo() throws SQLException {
        Network network = Network.of(server, 3);
        network.after().run();
        CountedStatements counted = new CountedStatements(network.owner());

        MigrationRun run = new FranchiseMigrations(counted.dataSource(), "db/after").run();

        assertThat(run.outcomes()).isEmpty();
        assertThat(counted.executed()).hasSize(1);
    }

    @Test
    void readsTheVersionOfFranchisesThatWereThereBeforeTheLedger() throws SQLException {
        Network network = Network.of(server, 2);
        network.after().run();
        network.execute("update platform.franchise_schema set version = null where franchise_id = 'shop-001'");
        network.execute("delete from platform.franchise_schema where franchise_id = 'shop-002'");

        network.after().run();

        assertThat(network.texts("select version from platform.franchise_schema where state = 'current'"))
                .containsExactly("10", "10");
    }

    @Test
    void leavesSchemasAloneThatANewerBuildHasMigrated() throws SQLException {
        Network network = Network.of(server, 2);
        network.after().run();

        assertThat(network.before().pending()).isEmpty();
        new FranchiseMigrations(network.owner(), "db/before").one("f_shop_001");

        assertThat(network.text("select version from platform.franchise_schema where franchise_id = 'shop-001'"))
                .isEqualTo("10");
    }

    @Test
    void leavesOutFranchisesThatHaveNoSchemaYetOrNoMore() throws SQLException {
        Network network = Network.of(server, 8);
        List<String> states = List.of(
                "requested",
                "provisioning",
                "provisioning_failed",
                "active",
                "suspended",
                "offboarding",
                "archived",
                "purged");
        for (int i = 0; i < states.size(); i++) {
            network.execute("update platform.franchise set state = '%s' where id = 'shop-00%d'"
                    .formatted(states.get(i), i + 1));
        }

        assertThat(network.after().pending())
                .extracting(Pending::slug)
                .containsExactly("shop-004", "shop-005", "shop-006", "shop-007");
        assertThat(network.after().retry("shop-001")).isEmpty();
    }

    @Test
    void keepsTheLedgerOfAFranchiseThatIsBeingProvisioned() throws SQLException {
        Network network = Network.of(server, 2);
        network.execute("update platform.franchise set state = 'provisioning'");
        network.poison("f_shop_002", "customers");
        Migrator migrator = new Migrator(network.owner());

        migrator.franchise("f_shop_001");
        String once = network.everything();
        migrator.franchise("f_shop_001");
        assertThat(network.everything()).isEqualTo(once);
        assertThatThrownBy(() -> migrator.franchise("f_shop_002"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage("V3: relation \"customers\" already exists (42P07)");
        assertThatThrownBy(() -> migrator.franchise("f_unheard_of")).isInstanceOf(IllegalArgumentException.class);

        assertThat(network.texts("select state from platform.franchise_schema order by franchise_id"))
                .containsExactly("current", "migration_failed");
        network.execute("drop table f_shop_002.customers");
        migrator.franchise("f_shop_002");
        assertThat(network.in("current")).isEqualTo(2);
    }
}
