package ai.candlefish.events.application;

import ai.candlefish.events.JobHandler;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.SchemaState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;

/**
 * A handler's jobs as the scheduler sees them. With each job the number of its failed attempts is kept; waiting for a turn,
 * or for a franchise that takes no changes or whose migration failed, is no failure, being left behind by a dead node is one.
 */
final class JobTask {

    private static final Logger LOG = Logger.getLogger(JobTask.class.getName());
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration WAIT_WHILE_CLOSED = Duration.ofMinutes(1);
    private static final int WAITS_DIFFER_BY_MILLIS = 2_500;

    /** No job that waits for its turn does so for longer. */
    static final Duration LONGEST_WAIT_FOR_A_TURN = SHORTEST_WAIT.plusMillis(WAITS_DIFFER_BY_MILLIS);

    private final JobHandler handler;
    private final String database;
    private final Franchises franchises;
    private final Turns turns;
    private final WaitingJobs waiting;
    private final Clock clock;

    /** @param database the name of the one that these jobs stand in */
    JobTask(JobHandler handler, String database, Franchises franchises, Turns turns, WaitingJobs waiting, Clock clock) {
        this.handler = handler;
        this.database = database;
        this.franchises = franchises;
        this.turns = turns;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Has the next job that waits for a turn go on now. */
    @FunctionalInterface
    interface WaitingJobs {
        void passTurnOn(String name, FranchiseId franchise);
    }

    Task<Integer> asTask() {
        return Tasks.custom(descriptor(handler.name()))
                .onFailure(this::tryAgain)
                .onDeadExecution(this::tryAgain)
                .execute((job, context) -> run(job));
    }

    static TaskDescriptor<Integer> descriptor(String name) {
        return TaskDescriptor.of(name, Integer.class);
    }

    private CompletionHandler<Integer> run(TaskInstance<Integer> job) {
        JobInstance instance = JobInstance.of(job.getId());
        int failures = job.getData();
        if (mustWait(instance.franchise())) {
            Instant next = clock.instant().plus(WAIT_WHILE_CLOSED);
            return (done, jobs) -> jobs.reschedule(done, next, failures);
        }
        FranchiseId franchise = instance.franchise();
        Turns.Outcome outcome = turns.take(handler.name(), franchise, () -> run(instance, failures));
        if (outcome == Turns.Outcome.RAN) {
            return (done, jobs) -> {
                jobs.remove();
                waiting.passTurnOn(handler.name(), franchise);
            };
        }
        return (done, jobs) -> {
            jobs.reschedule(done, later(), failures);
            // The turn may have ended before this one was seen to wait for it.
            if (outcome == Turns.Outcome.TAKEN_HERE && turns.isFreeHere(handler.name(), franchise)) {
                waiting.passTurnOn(handler.name(), franchise);
            }
        };
    }

    /** Asked past the cache, so that nothing begins behind a suspension. */
    private boolean mustWait(FranchiseId franchise) {
        return handler.insideFranchise()
                && franchises
                        .read(franchise)
                        .filter(found -> !found.state().takesChanges()
                                || found.schemaState() == SchemaState.MIGRATION_FAILED
                                || !found.database().equals(database)
                                || found.pausesWrites())
                        .isPresent();
    }

    private void run(JobInstance instance, int failures) {
        if (franchises.find(instance.franchise()).isEmpty()) {
            LOG.warning(() -> "Dropping job %s %s: its franchise is gone".formatted(handler.name(), instance.text()));
        } else if (handler.insideFranchise()) {
            franchises.inFranchise(instance.franchise(), () -> {
                handle(instance, failures);
                return instance;
            });
        } else {
            handle(instance, failures);
        }
    }

    private void handle(JobInstance instance, int failures) {
        if (Retries.exhausted(failures, handler.mostAttempts())) {
            LOG.warning(
                    () -> "Giving up job %s %s after %d attempts".formatted(handler.name(), instance.text(), failures));
            handler.discarded(instance.franchise(), instance.id());
        } else {
            handler.run(instance.franchise(), instance.id());
        }
    }

    private void tryAgain(ExecutionComplete failed, ExecutionOperations<Integer> jobs) {
        int failures = (Integer) failed.getExecution().taskInstance.getData() + 1;
        jobs.reschedule(failed, clock.instant().plus(Retries.pauseAfter(failures, handler.mostAttempts())), failures);
    }

    private Instant later() {
        return clock.instant()
                .plus(SHORTEST_WAIT)
                .plusMillis(ThreadLocalRandom.current().nextInt(WAITS_DIFFER_BY_MILLIS));
    }
}
