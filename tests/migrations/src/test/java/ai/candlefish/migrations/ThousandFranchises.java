package ai.candlefish.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures in docs/operations.md; left out of the usual tests by its name: {@code -Dtest=ThousandFranchises} runs it. */
class ThousandFranchises {

    private static final int FRANCHISES = 1_000;

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
    void takeTheScriptsOfThisBuild() throws SQLException {
        Network network = network();
        FranchiseMigrations migrations = new FranchiseMigrations(network.owner());

        tell("all scripts", migrations.run());
        tell("nothing to do", migrations.run());
        tell("nothing to do, again", migrations.run());

        assertThat(network.in("current")).isEqualTo(FRANCHISES);
    }

    @Test
    void takeTwoMoreScripts() throws SQLException {
        Network network = network();

        tell("two small scripts", network.before().run());
        tell("two more", network.after().run());

        assertThat(network.in("current")).isEqualTo(FRANCHISES);
    }

    /** Commits reach the disk, as they don't in other tests. */
    private static Network network() throws SQLException {
        Network network = Network.of(server, FRANCHISES);
        network.execute("""
                do $$ begin
                    execute format('alter database %I set synchronous_commit = on', current_database());
                end $$""");
        return network;
    }

    private static void tell(String what, MigrationRun run) {
        System.out.printf(
                Locale.ROOT,
                "%s over %d: %.3f s%n",
                what,
                FRANCHISES,
                run.took().toNanos() / 1e9);
    }
}
