package ai.candlefish.migrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Migrates the schemas of a queue in parallel, each worker on its own connection; the first that has none ends them all. */
final class Workers {

    /** Opens a worker's connection. */
    @FunctionalInterface
    interface Sessions {
        Session open() throws SQLException;
    }

    private final Sessions sessions;
    private final Queue<Pending> queue;
    private final List<Pending> left;
    private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());

    /** @param left takes what could not be had in passing */
    Workers(Sessions sessions, Queue<Pending> queue, List<Pending> left) {
        this.sessions = sessions;
        this.queue = queue;
        this.left = Collections.synchronizedList(left);
    }

    List<Outcome> run(int threads) {
        int workers = Math.min(threads, queue.size());
        if (workers == 0) {
            return List.of();
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            CompletableFuture<?>[] all = IntStream.range(0, workers)
                    .mapToObj(worker -> CompletableFuture.runAsync(this::work, executor))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
            return List.copyOf(outcomes);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void work() {
        try {
            while (!queue.isEmpty()) {
                try (Session session = sessions.open()) {
                    while (migrateNext(session)) {}
                }
            }
        } catch (SQLException e) {
            queue.clear();
            throw new DatabaseAway(e);
        } catch (RuntimeException e) {
            queue.clear();
            throw e;
        }
    }

    /** Takes one schema from the queue; says whether there may be more and the connection is still good for them. */
    private boolean migrateNext(Session session) throws SQLException {
        Pending franchise = queue.poll();
        if (franchise == null) {
            return false;
        }
        try {
            migrate(session, franchise);
            return true;
        } catch (SQLException e) {
            if (session.isAlive()) {
                throw e;
            }
            left.add(franchise); // The connection is gone; a new one goes on with the next.
            return false;
        }
    }

    private void migrate(Session session, Pending franchise) throws SQLException {
        if (!session.tryLock(franchise)) {
            left.add(franchise);
            return;
        }
        Outcome outcome = session.settle(franchise, session.attempt(franchise));
        session.unlock(franchise);
        if (outcome.kind() == Outcome.Kind.POSTPONED) {
            left.add(franchise);
        } else {
            outcomes.add(outcome);
        }
    }
}
