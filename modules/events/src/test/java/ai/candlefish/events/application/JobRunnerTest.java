package ai.candlefish.events.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.events.JobHandler;
import ai.candlefish.events.persistence.ClaimedJobs;
import ai.candlefish.kernel.Ids;
import ai.candlefish.migrations.Migrator;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.SchemaState;
import ai.candlefish.tenancy.registry.FranchiseRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JobRunnerTest {

    private static final FranchiseId DENVER = new FranchiseId("crown-denver");
    private static final FranchiseId BOULDER = new FranchiseId("crown-boulder");
    private static final FranchiseId GONE = new FranchiseId("long-gone");
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final long PATIENCE_SECONDS = 30;

    private static EmbeddedPostgres postgres;
    private static DataSource pool;

    private final TickingClock clock = new TickingClock();
    private final Recorder jobs = new Recorder();
    private final List<JobRunner> nodes = new ArrayList<>();
    private Duration pace = Duration.ofMillis(500);
    private volatile SchemaState schemaOfDenver = SchemaState.CURRENT;
    private volatile String databaseOfDenver = "home";
    private volatile FranchiseState stateOfDenver = FranchiseState.ACTIVE;

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        pool = postgres.getPostgresDatabase();
        execute("create role " + Migrator.APP_ROLE);
        new Migrator(pool).platform();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @AfterEach
    void stopNodes() throws SQLException {
        jobs.mayGoOn.countDown();
        nodes.forEach(JobRunner::close);
        execute("delete from platform.scheduled_tasks");
    }

    @Test
    void runsAJobInsideItsFranchise() throws Exception {
        JobRunner node = node();
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();

        order(node, DENVER, id);

        assertThat(jobs.next()).isEqualTo("started crown-denver " + id + " in crown-denver");
        await(() -> waiting() == 0);
    }

    @Test
    void triesAgainAndThenGivesUp() throws Exception {
        JobRunner node = node();
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();
        jobs.broken = true;
        pace = Duration.ofMinutes(1);

        order(node, DENVER, id);

        for (int attempt = 1; attempt <= JobHandler.USUAL_ATTEMPTS; attempt++) {
            assertThat(jobs.next()).startsWith("started crown-denver " + id);
        }
        assertThat(jobs.next()).isEqualTo("discarded crown-denver " + id + " in crown-denver");
        await(() -> waiting() == 0);
    }

    @Test
    void runsOneJobOfAFranchiseAtATimeOverAllNodes() throws Exception {
        JobRunner first = node();
        JobRunner second = node();
        order(first, DENVER, Ids.next());
        assertThat(jobs.next()).startsWith("started crown-denver");

        order(first, DENVER, Ids.next());
        order(second, DENVER, Ids.next());
        order(second, BOULDER, Ids.next());

        assertThat(jobs.next()).startsWith("started crown-boulder");
        assertThat(jobs.events).isEmpty();
        jobs.mayGoOn.countDown();
        assertThat(jobs.next()).startsWith("started crown-denver");
        assertThat(jobs.next()).startsWith("started crown-denver");
        await(() -> waiting() == 0);
        assertThat(jobs.mostOfOneFranchise).isEqualTo(1);
    }

    @Test
    void goesOnWithTheNextJobOfAFranchiseAsSoonAsOneHasEnded() throws Exception {
        JobRunner node = node();
        pace = Duration.ZERO;
        order(node, DENVER, Ids.next());
        assertThat(jobs.next()).startsWith("started crown-denver");
        for (int more = 0; more < 5; more++) {
            order(node, DENVER, Ids.next());
        }
        await(() -> timesPostponed() > 0);

        jobs.mayGoOn.countDown();

        await(() -> waiting() == 0);
        assertThat(jobs.mostOfOneFranchise).isEqualTo(1);
    }

    @Test
    void takesOverWhatADeadNodeLeft() throws Exception {
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();
        leave(new JobInstance(DENVER, id), Duration.ofMinutes(1));

        node();

        assertThat(jobs.next()).startsWith("started crown-denver " + id);
        await(() -> waiting() == 0);
    }

    @Test
    void leavesALivingNodeItsJob() throws Exception {
        leave(new JobInstance(DENVER, Ids.next()), Duration.ofSeconds(20));
        UUID ofBoulder = Ids.next();
        jobs.mayGoOn.countDown();

        JobRunner node = node();
        order(node, BOULDER, ofBoulder);

        assertThat(jobs.next()).startsWith("started crown-boulder " + ofBoulder);
        await(() -> waiting() == 1);
        assertThat(jobs.events).isEmpty();
    }

    @Test
    void dropsJobsOfAFranchiseThatIsGone() throws Exception {
        JobRunner node = node();

        order(node, GONE, Ids.next());

        await(() -> waiting() == 0);
        assertThat(jobs.events).isEmpty();
    }

    @Test
    void keepsJobsOfAFranchiseWhoseMigrationFailedUntilItIsOpenAgain() throws Exception {
        JobRunner node = node();
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();
        pace = Duration.ofMinutes(5);
        schemaOfDenver = SchemaState.MIGRATION_FAILED;

        order(node, DENVER, id);
        order(node, BOULDER, Ids.next());

        assertThat(jobs.next()).startsWith("started crown-boulder");
        int postponed = timesPostponed();
        await(() -> timesPostponed() > postponed + JobHandler.USUAL_ATTEMPTS);
        assertThat(jobs.events).isEmpty();
        schemaOfDenver = SchemaState.CURRENT;
        assertThat(jobs.next()).isEqualTo("started crown-denver " + id + " in crown-denver");
        await(() -> waiting() == 0);
    }

    @Test
    void runsNoJobsHereOfAFranchiseThatLiesElsewhere() throws Exception {
        JobRunner node = node();
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();
        databaseOfDenver = "west";

        order(node, DENVER, id);
        await(() -> timesPostponed() > 0);
        assertThat(jobs.events).isEmpty();
        databaseOfDenver = "home";
        node.bringForward(DENVER);

        assertThat(jobs.next()).isEqualTo("started crown-denver " + id + " in crown-denver");
        await(() -> waiting() == 0);
    }

    @Test
    void keepsJobsOfASuspendedFranchiseUntilItIsResumed() throws Exception {
        JobRunner node = node();
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();
        stateOfDenver = FranchiseState.SUSPENDED;

        order(node, DENVER, id);
        await(() -> timesPostponed() > 0);
        assertThat(jobs.events).isEmpty();
        stateOfDenver = FranchiseState.ACTIVE;
        new ClaimedJobs(pool).bringForward(DENVER, clock.instant());
        node.lookAtOnce();

        assertThat(jobs.next()).isEqualTo("started crown-denver " + id + " in crown-denver");
        await(() -> waiting() == 0);
    }

    @Test
    void runsJobsThatMakeAFranchiseBesideItInWhateverState() throws Exception {
        jobs.inside = false;
        JobRunner node = node();
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();
        stateOfDenver = FranchiseState.PROVISIONING;

        order(node, DENVER, id);

        assertThat(jobs.next()).isEqualTo("started crown-denver " + id + " in none");
        await(() -> waiting() == 0);
    }

    @Test
    void leavesJobsToNodesThatHaveWhatTheyNeed() throws Exception {
        jobs.here = false;
        JobRunner poor = node();
        UUID id = Ids.next();
        jobs.mayGoOn.countDown();

        order(poor, DENVER, id);
        jobs.here = true;
        node();

        assertThat(jobs.next()).startsWith("started crown-denver " + id);
        await(() -> waiting() == 0);
    }

    @Test
    void takesNoJobThatNobodyHandles() {
        JobRunner node = node();

        assertThatThrownBy(() -> node.add("unheard of", new JobInstance(DENVER, Ids.next())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private JobRunner node() {
        JobRunner node = new JobRunner(
                "home", pool, HEARTBEAT, Thread::new, clock, new Franchises(new Registry()), List.of(jobs));
        nodes.add(node);
        node.start();
        return node;
    }

    private static void order(JobRunner node, FranchiseId franchise, UUID id) {
        node.add("record", new JobInstance(franchise, id));
        node.lookAtOnce();
    }

    /** Waits for a condition while the time goes on and the nodes look for jobs. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("now, before patience ends").isLessThan(deadline);
            clock.tick(pace);
            nodes.forEach(JobRunner::lookAtOnce);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void leave(JobInstance job, Duration silentFor) throws SQLException {
        String sql = """
                insert into platform.scheduled_tasks
                    (task_name, task_instance, task_data, execution_time, picked, picked_by, last_heartbeat, version)
                values ('record', ?, '0', ?, true, 'another node', ?, 2)""";
        Timestamp lastSeen = Timestamp.from(clock.instant().minus(silentFor));
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, job.text());
            statement.setTimestamp(2, lastSeen);
            statement.setTimestamp(3, lastSeen);
            statement.executeUpdate();
        }
    }

    private static int waiting() {
        return number("select count(*) from platform.scheduled_tasks");
    }

    /** The scheduler counts a version on whenever it claims a job or puts it off. */
    private static int timesPostponed() {
        return number("select coalesce(max(version), 0) / 2 from platform.scheduled_tasks");
    }

    private static int number(String query) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes down what it is told to do, and does not end a job before it may. */
    private final class Recorder implements JobHandler {

        private final Queue<String> events = new ConcurrentLinkedQueue<>();
        private final CountDownLatch mayGoOn = new CountDownLatch(1);
        private final ConcurrentMap<FranchiseId, Integer> running = new ConcurrentHashMap<>();
        private volatile boolean broken;
        private volatile boolean inside = true;
        private volatile boolean here = true;
        private volatile int mostOfOneFranchise;

        String next() throws InterruptedException {
            await(() -> !events.isEmpty());
            return events.remove();
        }

        @Override
        public String name() {
            return "record";
        }

        @Override
        public boolean insideFranchise() {
            return inside;
        }

        @Override
        public boolean runsHere() {
            return here;
        }

        @Override
        public void run(FranchiseId franchise, UUID instance) {
            int now = running.merge(franchise, 1, Integer::sum);
            mostOfOneFranchise = Math.max(mostOfOneFranchise, now);
            events.add("started %s %s in %s".formatted(franchise, instance, inside()));
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running.merge(franchise, -1, Integer::sum);
            if (broken) {
                throw new IllegalStateException("Broken on purpose");
            }
        }

        @Override
        public void discarded(FranchiseId franchise, UUID instance) {
            events.add("discarded %s %s in %s".formatted(franchise, instance, inside()));
        }

        private static String inside() {
            return FranchiseContext.current()
                    .map(franchise -> franchise.id().value())
                    .orElse("none");
        }
    }

    /** Knows two franchises. */
    private final class Registry extends FranchiseRegistry {

        @Override
        public Optional<Franchise> read(FranchiseId id) {
            return find(id);
        }

        @Override
        public Optional<Franchise> find(FranchiseId id) {
            return List.of(DENVER, BOULDER).contains(id)
                    ? Optional.of(new Franchise(
                            id,
                            id.equals(DENVER) ? databaseOfDenver : "home",
                            id.value(),
                            "awards",
                            id.equals(DENVER) ? stateOfDenver : FranchiseState.ACTIVE,
                            id.equals(DENVER) ? schemaOfDenver : SchemaState.CURRENT,
                            Currency.getInstance("USD"),
                            Instant.EPOCH,
                            0,
                            Instant.EPOCH,
                            null,
                            null,
                            null))
                    : Optional.empty();
        }
    }
}
