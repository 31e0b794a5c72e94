package ai.candlefish.events.application;

import ai.candlefish.events.JobHandler;
import ai.candlefish.events.Jobs;
import ai.candlefish.events.persistence.ClaimedJobs;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.PlatformWork;
import ai.candlefish.tenancy.databases.DatabaseSettings;
import ai.candlefish.tenancy.databases.Databases;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs jobs from the start of the app to its end. Those inside a franchise stand in its database, the others in the home
 * database; each database has a runner of its own, so that none waits for another.
 */
@ApplicationScoped
public class BackgroundJobs implements Jobs {

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "CANDLEFISH_JOB_HEARTBEAT", defaultValue = "10")
    int heartbeatSeconds;

    @Inject
    Franchises franchises;

    @Inject
    Databases databases;

    @Inject
    PlatformWork platform;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    Event<JobsOrdered> ordered;

    @Inject
    Event<JobsWoken> woken;

    private final Map<String, JobRunner> runners = new ConcurrentHashMap<>();

    /** In the running transaction a job was ordered in the database of that name. */
    record JobsOrdered(String database) {}

    /** With the running transaction a franchise's jobs need wait no longer. */
    record JobsWoken(FranchiseId franchise) {}

    void start(@Observes @Initialized(ApplicationScoped.class) Object appStarted) {
        List<JobHandler> all = handlers.stream().toList();
        for (String database : databases.names()) {
            JobRunner runner = new JobRunner(
                    database,
                    Databases.pool(database),
                    Duration.ofSeconds(heartbeatSeconds),
                    threads,
                    clock,
                    franchises,
                    all);
            runners.put(database, runner);
            runner.start();
        }
    }

    @PreDestroy
    void stop() {
        runners.values().forEach(JobRunner::close);
    }

    @Override
    public void schedule(String name, FranchiseId franchise, UUID instance) {
        JobInstance job = new JobInstance(franchise, instance);
        if (runsInside(name)) {
            String database = FranchiseContext.required().database();
            platform.run(() -> runner(database).add(name, job));
            ordered.fire(new JobsOrdered(database));
        } else {
            runner(DatabaseSettings.HOME).add(name, job);
            ordered.fire(new JobsOrdered(DatabaseSettings.HOME));
        }
    }

    @Override
    public Set<FranchiseId> underWay(String name) {
        return new ClaimedJobs(Databases.pool(DatabaseSettings.HOME)).underWay(name);
    }

    @Override
    public void wake(FranchiseId franchise) {
        woken.fire(new JobsWoken(franchise));
    }

    @Override
    public boolean areRunningBeside(String name, FranchiseId franchise) {
        return Stream.concat(
                        Stream.of(DatabaseSettings.HOME),
                        franchises.read(franchise).stream().map(Franchise::database))
                .distinct()
                .anyMatch(database -> new ClaimedJobs(Databases.pool(database)).besides(name, franchise));
    }

    @Override
    public Set<String> namesInside() {
        return handlers.stream()
                .filter(JobHandler::insideFranchise)
                .map(JobHandler::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean runsInside(String name) {
        return handlers.stream().noneMatch(handler -> handler.name().equals(name) && !handler.insideFranchise());
    }

    void lookAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsOrdered committed) {
        runner(committed.database()).lookAtOnce();
    }

    /** On a thread of its own, since the ended transaction still has this one, and the database may be slow. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsWoken committed) {
        threads.newThread(() -> franchises
                        .read(committed.franchise())
                        .ifPresent(found -> runner(found.database()).bringForward(found.id())))
                .start();
    }

    private JobRunner runner(String database) {
        JobRunner runner = runners.get(database);
        if (runner == null) {
            throw new IllegalStateException("Jobs run only while the app does, in the databases that it knows");
        }
        return runner;
    }
}
