package ai.candlefish.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static EmbeddedPostgres server;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        server = Network.server();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        server.close();
    }

    @Test
    void aDryRunChangesNothingAndTellsWhatWouldBeDone() throws SQLException {
        Network network = Network.of(server, 3);
        network.execute("""
                insert into platform.franchise_schema (franchise_id, state, error)
                values ('shop-002', 'migration_failed', 'V5: because')""");
        String before = network.everything();

        assertThat(run(network.environment(), "migrate", "--dry-run")).isZero();

        assertThat(network.everything()).isEqualTo(before);
        assertThat(text())
                .containsPattern("shop-001 +migrate to \\d+")
                .containsPattern("shop-002 +V5: because")
                .contains("2 would be migrated");
    }

    @Test
    void aDryRunOnAnEmptyDatabaseTellsOfThePlatformsScripts() throws SQLException {
        Network network = Network.of(server, 0);
        network.execute("drop schema platform cascade");

        assertThat(run(network.environment(), "migrate", "--dry-run")).isZero();

        assertThat(text()).contains("V1 platform registry").contains("V4 tenancy schema ledger");
        assertThat(network.text("select to_regnamespace('platform') is null")).isEqualTo("t");
    }

    @Test
    void takesOverTheFranchisesOfAPlatformThatHadNoLedger() throws SQLException {
        Network network = Network.withoutLedger(server, 3);
        network.execute("update platform.franchise set state = 'requested' where id = 'shop-003'");

        assertThat(run(network.environment(), "migrate", "--dry-run")).isZero();
        assertThat(text()).contains("V4 tenancy schema ledger").doesNotContain("shop-001");
        assertThat(run(network.environment(), "migrate")).isZero();

        assertThat(network.texts("select franchise_id from platform.franchise_schema where state = 'current'"))
                .containsExactly("shop-001", "shop-002");
    }

    @Test
    void printsWhatWasDoneAndSaysByItsExitCodeThatOneIsParked() throws SQLException {
        Network network = Network.of(server, 3);
        network.poison("f_shop_002", "orders");

        assertThat(run(network.environment(), "migrate", "--threads", "2")).isEqualTo(1);
        assertThat(text())
                .containsPattern("shop-001 +migrated +\\d+ +\\d+\\.\\d\\d s")
                .containsPattern("shop-002 +parked .*V5: relation \"orders\" already exists")
                .contains("2 migrated, 0 already current, 1 parked");

        network.execute("drop table f_shop_002.orders");
        assertThat(run(network.environment(), "migrate", "--retry", "shop-002")).isZero();
        assertThat(text()).containsPattern("shop-002 +migrated");
        assertThat(run(network.environment(), "migrate")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "migrat",
                "migrate --dryrun",
                "migrate --threads",
                "migrate --threads 0",
                "migrate --threads 17",
                "migrate --threads x",
                "migrate --dry-run --retry shop-001"
            })
    void refusesWrongArgumentsWithTheUsage(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

        assertThat(run(Map.of(), arguments)).isEqualTo(2);
        assertThat(text()).contains("Usage: java -jar").doesNotContain("CANDLEFISH_DB_HOST is missing");
    }

    @Test
    void knowsNoFranchiseByAWrongSlug() throws SQLException {
        Network network = Network.of(server, 1);

        assertThat(run(network.environment(), "migrate", "--retry", "shop-1")).isEqualTo(2);
        assertThat(text()).contains("There is no franchise shop-1");
    }

    @Test
    void tellsWhatIsMissingInTheEnvironment() {
        assertThat(run(Map.of(), "migrate")).isEqualTo(2);
        assertThat(text()).contains("CANDLEFISH_DB_HOST is missing");
    }

    @Test
    void tellsThatTheDatabaseIsAway() throws SQLException {
        Map<String, String> nobodyThere = Map.of(
                "CANDLEFISH_DB_HOST", "localhost", "CANDLEFISH_DB_PORT", "1", "CANDLEFISH_DB_OWNER_PASSWORD", "secret");

        assertThat(run(nobodyThere, "migrate")).isEqualTo(4);
        assertThat(text()).startsWith("Broken off:").doesNotContain("secret");
    }

    @Test
    void helps() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(text()).contains("Exit codes");
    }

    private int run(Map<String, String> environment, String... arguments) {
        printed.reset();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            return Main.run(environment, out, out, arguments);
        }
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
