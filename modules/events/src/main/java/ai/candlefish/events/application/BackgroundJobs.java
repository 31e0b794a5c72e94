package ai.candlefish.events.application;

import ai.candlefish.events.JobHandler;
import ai.candlefish.events.Jobs;
import ai.candlefish.events.persistence.ClaimedJobs;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.PlatformWork;
import ai.candlefish.tenancy.registry.PlatformDatabase;
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
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs jobs from the start of the app to its end. */
@ApplicationScoped
public class BackgroundJobs implements Jobs {

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    DataSource pool;

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
    PlatformWork platform;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    Event<JobsChanged> changed;

    private volatile @Nullable JobRunner runner;

    /** In the running transaction a job was ordered or brought forward. */
    record JobsChanged() {}

    void start(@Observes @Initialized(ApplicationScoped.class) Object appStarted) {
        runner = new JobRunner(
                pool,
                Duration.ofSeconds(heartbeatSeconds),
                threads,
                clock,
                franchises,
                handlers.stream().toList());
        runner.start();
    }

    @PreDestroy
    void stop() {
        JobRunner running = runner;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void schedule(String name, FranchiseId franchise, UUID instance) {
        Runnable order = () -> running().add(name, new JobInstance(franchise, instance));
        if (runsInside(name)) {
            platform.run(order);
        } else {
            order.run();
        }
        changed.fire(new JobsChanged());
    }

    @Override
    public Set<FranchiseId> underWay(String name) {
        return new ClaimedJobs(pool).underWay(name);
    }

    @Override
    public void wake(FranchiseId franchise) {
        new ClaimedJobs(pool).bringForward(franchise, clock.instant());
        changed.fire(new JobsChanged());
    }

    @Override
    public boolean areRunningBeside(String name, FranchiseId franchise) {
        return new ClaimedJobs(pool).besides(name, franchise);
    }

    private boolean runsInside(String name) {
        return handlers.stream().noneMatch(handler -> handler.name().equals(name) && !handler.insideFranchise());
    }

    void lookAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsChanged committed) {
        running().lookAtOnce();
    }

    private JobRunner running() {
        JobRunner running = runner;
        if (running == null) {
            throw new IllegalStateException("Jobs run only while the app does");
        }
        return running;
    }
}
