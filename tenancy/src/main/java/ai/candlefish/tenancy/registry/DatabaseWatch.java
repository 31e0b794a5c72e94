package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.databases.Databases;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at the further databases every few seconds, each on a thread of its own: whether it answers, and whether something waits
 * there that the registry has to know.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 3;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedThreadFactory threads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Databases databases;

    @Inject
    @SuppressWarnings("NullAway.Init")
    MembershipCarrier carrier;

    private final CountDownLatch stopped = new CountDownLatch(1);

    void start(@Observes @Initialized(ApplicationScoped.class) Object appStarted) {
        databases
                .further()
                .forEach(database -> threads.newThread(() -> watch(database)).start());
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void watch(String database) {
        try {
            do {
                look(database);
            } while (!stopped.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    private void look(String database) {
        try {
            if (databases.look(database)) {
                carrier.carry(database);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "What waits in the database " + database + " is tried again");
        }
    }
}
