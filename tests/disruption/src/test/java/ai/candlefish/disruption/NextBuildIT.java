package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Parked;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.kernel.Ids;
import ai.candlefish.launcher.NextBuild;
import ai.candlefish.launcher.PlatformData;
import ai.candlefish.launcher.Stack;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.lifecycle.Founding;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import ai.candlefish.tenancy.provisioning.MembershipStep.Member;
import ai.candlefish.tenancy.provisioning.MembershipStep.Profile;
import ai.candlefish.tenancy.provisioning.NewFranchise;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The next build comes to 200 franchises, of which one has something in its schema that should not be there: its script fails
 * there alone, however often its run is killed, and HQ brings the one up once it is mended.
 */
@SystemTest
@Order(Integer.MAX_VALUE) // behind all others: what it leaves are tables of the next build
class NextBuildIT {

    private static final int FRANCHISES = 200;
    private static final int AT_ONCE = 4;
    private static final int SOME_NOT_CURRENT = 1;
    private static final int KILLED = 128 + 9;

    private static final String SCRIPT = """
            create table next_build (id uuid primary key, note text not null);
            grant select, insert on next_build to ${role};
            alter table customers add column next_build text;
            """;

    /** Flyway tells a line for each script of each schema; held here, since the logging of Java forgets what nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final RunningSystem system;
    private final Stack stack;
    private final Client hq;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String poisoned = slug(AT_ONCE + random.nextInt(FRANCHISES - AT_ONCE));

    NextBuildIT(RunningSystem system) {
        this.system = system;
        this.stack = system.ownStack();
        this.hq = system.as(Person.HQ);
    }

    @Test
    void parksTheOneAndBringsTheOthersUpThoughItIsKilledOnTheWay() throws Exception {
        System.out.printf("Seed %d: %s is poisoned%n", seed, poisoned);
        FLYWAY.setLevel(Level.WARNING);
        NextBuild build = new NextBuild(Path.of("target", "next-build"), SCRIPT);
        new PlatformData(system.ownersDatabase()).provision(network(), AT_ONCE);
        execute("create table %s.next_build (in_the_way int)".formatted(schema(poisoned)));

        assertThat(killedOnTheWay(build)).isEqualTo(KILLED);
        assertThat(build.migrate(stack.databaseOwner())
                        .redirectOutput(Path.of("target", "next-build.log").toFile())
                        .start()
                        .waitFor())
                .isEqualTo(SOME_NOT_CURRENT);

        assertThat(count("state = 'current' and version = '%s'".formatted(NextBuild.VERSION)))
                .isEqualTo(FRANCHISES - 1);
        assertThat(count("state = 'migration_failed' and franchise_id = '%s'".formatted(poisoned)))
                .isEqualTo(1);
        Await.until("the app knows of it", () -> read(poisoned).status() == 503);
        Answer refused = read(poisoned).expect(503, "franchise_migration_failed");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.json().path("detail").asText()).contains("did not succeed");

        stack.app().restartFrom(build.war());
        isFailedToHq();
        read(poisoned).expect(503, "franchise_migration_failed");

        execute("drop table %s.next_build".formatted(schema(poisoned)));
        retry();
        assertThat(Parked.migration(hq, poisoned).path("state").asText()).isEqualTo("current");
        read(poisoned).expect(200);
        assertThat(count("state = 'current' and version = '%s'".formatted(NextBuild.VERSION)))
                .isEqualTo(FRANCHISES);
    }

    /** Franchises without a location; Denver's owner is a member of the one that will be poisoned. */
    private List<NewFranchise> network() {
        String owner = system.as(Person.DENVER_OWNER)
                .api()
                .get("/me")
                .send()
                .expect(200)
                .json()
                .path("subject")
                .asText();
        Member member = new Member(owner, Role.OWNER, new Profile("Denver's owner", null), false);
        return IntStream.range(0, FRANCHISES)
                .mapToObj(NextBuildIT::slug)
                .map(slug -> new NewFranchise(
                        new FranchiseId(slug),
                        new FranchiseTerms("Mesa " + slug, "awards", Currency.getInstance("USD"), "home"),
                        new Founding(
                                List.of(new Founding.Place(Ids.next(), "Main Street", ZoneId.of("America/Denver"))),
                                null),
                        slug.equals(poisoned) ? List.of(member) : List.of()))
                .toList();
    }

    /** Kills the run when it has come to some of the franchises, wherever it is then; its exit code. */
    private int killedOnTheWay(NextBuild build) throws IOException, InterruptedException {
        int enough = 1 + random.nextInt(FRANCHISES / 2);
        Process run = build.migrate(stack.databaseOwner())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Await.until(
                "the run is on its way",
                () -> !run.isAlive() || count("version = '%s'".formatted(NextBuild.VERSION)) >= enough);
        run.destroyForcibly();
        int code = run.waitFor();
        System.out.printf(
                "Killed with %d of %d migrated%n", count("version = '%s'".formatted(NextBuild.VERSION)), FRANCHISES);
        return code;
    }

    private void isFailedToHq() {
        JsonNode failed = Parked.migration(hq, poisoned);
        JsonNode list = hq.api()
                .get("/migrations")
                .query("state", "migration_failed")
                .query("limit", "200")
                .send()
                .expect(200)
                .json();

        assertThat(failed.path("target").asText()).isEqualTo(NextBuild.VERSION);
        assertThat(failed.path("reason").asText())
                .isEqualTo("V%s: relation \"next_build\" already exists (42P07)".formatted(NextBuild.VERSION));
        assertThat(list.path("items").valueStream()).contains(failed);
        assertThat(list.at("/counts/current").asInt()).isGreaterThanOrEqualTo(FRANCHISES - 1);
    }

    private void retry() {
        Client franchise = hq.in(poisoned);
        Answer seen = franchise.get("/migration").send().expect(200);
        franchise.post("/migration/retry").ifMatch(seen).newKey().send().expect(202);
        Await.until(
                "the retry has ended",
                () -> !Parked.migration(hq, poisoned).path("retryUnderWay").asBoolean());
    }

    private Answer read(String slug) {
        return system.as(Person.DENVER_OWNER).in(slug).get("/customers").sendUnchecked();
    }

    private int count(String condition) {
        String query =
                "select count(*) from platform.franchise_schema where franchise_id like 'mesa-%' and " + condition;
        try (Connection connection = system.databaseAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = system.databaseAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String slug(int number) {
        return "mesa-%03d".formatted(number);
    }

    private static String schema(String slug) {
        return "f_" + slug.replace('-', '_');
    }
}
