package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.databases.ListeningConnection;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hears from the home database which franchises and people were changed, by whichever node or operator, and has this node
 * forget what it knew of them. While there is no connection, it forgets all, again and again.
 */
@ApplicationScoped
public class RegistryNews {

    private static final Logger LOG = Logger.getLogger(RegistryNews.class.getName());
    private static final String CHANNEL = "candlefish_registry";
    private static final String FRANCHISE = "franchise ";
    private static final String PERSON = "person ";
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final int SECONDS_BEFORE_NEXT_TRY = 2;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedThreadFactory threads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FranchiseRegistry franchises;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Memberships memberships;

    private final CountDownLatch stopped = new CountDownLatch(1);

    void start(@Observes @Initialized(ApplicationScoped.class) Object appStarted) {
        threads.newThread(this::listen).start();
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void listen() {
        try {
            do {
                listenWhileConnected();
            } while (!stopped.await(SECONDS_BEFORE_NEXT_TRY, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    private void listenWhileConnected() {
        try (ListeningConnection connection = new ListeningConnection(CHANNEL)) {
            LOG.info("Hears of changes that other nodes make");
            forgetAll(); // nobody knows what was said before
            while (stopped.getCount() > 0) {
                connection.await(LONGEST_SILENCE).forEach(this::hear);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Changes that other nodes make show late until the home database answers");
            forgetAll();
        }
    }

    private void forgetAll() {
        franchises.forgetAll();
        memberships.forgetAll();
    }

    private void hear(String news) {
        if (news.startsWith(FRANCHISE)) {
            FranchiseId.parse(news.substring(FRANCHISE.length())).ifPresent(franchises::forget);
        } else if (news.startsWith(PERSON)) {
            memberships.forget(news.substring(PERSON.length()));
        }
    }
}
