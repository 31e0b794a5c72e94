package ai.candlefish.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.migrations.Outcome.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever happens to a run, the next one comes to the same end. */
class InterruptedMigrationsTest {

    private static final int FRANCHISES = 40;
    private static final long PATIENCE_SECONDS = 60;

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
    void goesOnWhereAKilledRunStopped() throws Exception {
        Network network = Network.of(server, FRANCHISES);
        network.poison("f_shop_031", "orders");
        int enough = ThreadLocalRandom.current().nextInt(1, 25);

        Process killed = command(network, "migrate").start();
        await(
                network,
                "select count(*) >= %d from platform.franchise_schema where state = 'current'".formatted(enough));
        killed.destroyForcibly();
        assertThat(killed.waitFor()).as("exit code of a killed process").isEqualTo(137);
        int done = network.in("current");
        MigrationRun run = new FranchiseMigrations(network.owner()).run();

        assertThat(done).as("current after the kill, after " + enough).isLessThan(FRANCHISES - 1);
        assertThat(run.count(Kind.MIGRATED)).isEqualTo(FRANCHISES - 1 - done);
        assertAllButTheOneOf(network);
    }

    @Test
    void goesOnWhenItsConnectionsAreCut() throws Exception {
        Network network = Network.of(server, FRANCHISES);
        network.poison("f_shop_031", "orders");

        CompletableFuture<MigrationRun> running =
                CompletableFuture.supplyAsync(() -> new FranchiseMigrations(network.owner()).run());
        await(network, "select count(*) >= 5 from platform.franchise_schema where state = 'current'");
        network.execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'candlefish-migrate' and datname = current_database()""");
        running.handle((run, broken) -> broken).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        new FranchiseMigrations(network.owner()).run();

        assertAllButTheOneOf(network);
    }

    @Test
    void sharesTheWorkWithARunThatGoesOnAtTheSameTime() throws Exception {
        Network network = Network.of(server, FRANCHISES);
        network.poison("f_shop_031", "orders");
        FranchiseMigrations migrations = new FranchiseMigrations(network.owner());

        CompletableFuture<MigrationRun> first = CompletableFuture.supplyAsync(() -> migrations.run(2));
        CompletableFuture<MigrationRun> second = CompletableFuture.supplyAsync(() -> migrations.run(2));
        List<MigrationRun> runs =
                List.of(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS), second.get(PATIENCE_SECONDS, TimeUnit.SECONDS));

        assertThat(runs.stream().mapToLong(run -> run.count(Kind.MIGRATED)).sum())
                .isEqualTo(FRANCHISES - 1);
        assertThat(network.number("select max(attempts) from platform.franchise_schema"))
                .isEqualTo(1);
        assertAllButTheOneOf(network);
    }

    private static void assertAllButTheOneOf(Network network) throws SQLException {
        assertThat(network.in("current")).isEqualTo(FRANCHISES - 1);
        assertThat(network.texts("select franchise_id from platform.franchise_schema where state = 'migration_failed'"))
                .containsExactly("shop-031");
        assertThat(network.number("select count(*) from pg_class where relname = 'imports'"))
                .isEqualTo(FRANCHISES - 1);
        assertThat(network.number("select count(*) from pg_locks where locktype = 'advisory'"))
                .isZero();
    }

    private static ProcessBuilder command(Network network, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(network.environment());
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static void await(Network network, String condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!network.text(condition).equals("t")) {
            assertThat(System.nanoTime()).as("now, before patience ends").isLessThan(deadline);
        }
    }
}
