package ai.candlefish.events.application;

import ai.candlefish.events.JobHandler;
import ai.candlefish.events.persistence.ClaimedJobs;
import ai.candlefish.kernel.Ids;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * This node's share in the jobs of one database: claims those that are due, keeps a heartbeat while they run, and takes over what dead nodes
 * left. Two jobs run at once.
 */
final class JobRunner implements AutoCloseable {

    private static final int JOBS_AT_ONCE = 2;
    private static final int HOUSEKEEPERS = 2;
    private static final Duration POLLING = Duration.ofSeconds(3);
    private static final int HEARTBEATS_OF_THE_DEAD = 4;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final Set<String> names;
    private final Scheduler scheduler;
    private final ClaimedJobs claimed;
    private final Clock clock;

    /**
     * A runner that does nothing until {@link #start()}.
     *
     * @param database the name of the one that the jobs stand in
     * @param heartbeat how often a running job says that it runs; one that misses four beats is taken over
     * @param threads makes the threads that everything runs on
     */
    JobRunner(
            String database,
            DataSource pool,
            Duration heartbeat,
            ThreadFactory threads,
            Clock clock,
            Franchises franchises,
            Collection<? extends JobHandler> handlers) {
        String node = Ids.next().toString();
        this.claimed = new ClaimedJobs(pool);
        Turns turns = new Turns(claimed, node);
        List<Task<?>> tasks = handlers.stream()
                .filter(JobHandler::runsHere)
                .<Task<?>>map(
                        handler -> new JobTask(handler, database, franchises, turns, this::passTurnOn, clock).asTask())
                .toList();
        this.names = handlers.stream().map(JobHandler::name).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
        this.scheduler = Scheduler.create(pool, tasks)
                .tableName(ClaimedJobs.TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .serializer(new PlainNumbers())
                .schedulerName(() -> node)
                .clock(clock::instant)
                .threads(JOBS_AT_ONCE)
                .executorService(Executors.newFixedThreadPool(JOBS_AT_ONCE, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads))
                .pollingInterval(POLLING)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(HEARTBEATS_OF_THE_DEAD)
                .shutdownMaxWait(LONGEST_GOODBYE)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Orders a job, on the connection of the running transaction where there is one. */
    void add(String name, JobInstance instance) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("Nobody handles jobs named " + name);
        }
        scheduler.schedule(
                JobTask.descriptor(name).instance(instance.text()).data(0).build(), clock.instant());
    }

    /** Looks for jobs that are due now, before it is time to. */
    void lookAtOnce() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Has the franchise's jobs that wait for a later time wait no longer; runs in no transaction. */
    void bringForward(FranchiseId franchise) {
        claimed.bringForward(franchise, clock.instant());
        lookAtOnce();
    }

    private void passTurnOn(String name, FranchiseId franchise) {
        Instant now = clock.instant();
        claimed.bringNextForward(name, franchise, now, now.plus(JobTask.LONGEST_WAIT_FOR_A_TURN));
        lookAtOnce();
    }

    /** Waits a moment for running jobs; those that don't end are interrupted and run again elsewhere. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
