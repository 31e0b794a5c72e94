package ai.candlefish.migrations;

import ai.candlefish.migrations.Outcome.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * Migrates the schemas of all franchises: one query where nothing is to do, canaries first, then in parallel. A schema that
 * fails is parked and the others go on. Two runs share the work, and a run goes on where another was killed.
 */
public final class FranchiseMigrations {

    public static final int USUAL_THREADS = 4;
    public static final int MOST_THREADS = 16;

    static final String SCRIPTS = "db/tenant";

    /** One or two bad schemas are no verdict on a migration; that many in a row are. */
    private static final int CANARIES = 3;

    private final Owners owners;
    private final String scripts;
    private final String target;

    public FranchiseMigrations(Owners owners) {
        this(owners, SCRIPTS);
    }

    /** The parameters are those of {@link Owners}. */
    public FranchiseMigrations(DataSource home, Map<String, DataSource> further) {
        this(new Owners(home, further));
    }

    /** @param home connections of the role that owns the schemas, for a network that has no further databases */
    public FranchiseMigrations(DataSource home) {
        this(home, SCRIPTS);
    }

    FranchiseMigrations(DataSource home, String scripts) {
        this(Owners.of(home), scripts);
    }

    FranchiseMigrations(Owners owners, String scripts) {
        this.owners = owners;
        this.scripts = scripts;
        this.target = Scripts.newest(scripts);
    }

    /** The version of this build. */
    public String target() {
        return target;
    }

    /** What a run would do, in the order in which it would. */
    public List<Pending> pending() {
        return ask(ledger -> ledger.pending(target));
    }

    /** What waits for {@link #retry}. */
    public List<Parked> parked() {
        return ask(Ledger::parked);
    }

    public MigrationRun run() {
        return run(USUAL_THREADS);
    }

    /**
     * Migrates every franchise that is behind and not parked.
     *
     * @param threads how many schemas at a time, each on a connection of its own
     * @throws DatabaseAway when the run can't go on; the next one does
     */
    public MigrationRun run(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("Between 1 and " + MOST_THREADS + " threads");
        }
        long begun = System.nanoTime();
        Queue<Pending> queue = new ConcurrentLinkedQueue<>(pending());
        List<Outcome> outcomes = new ArrayList<>();
        if (!queue.isEmpty()) {
            List<Pending> left = new ArrayList<>();
            boolean goOn = inSession(session -> canaries(session, queue, outcomes, left));
            if (goOn) {
                outcomes.addAll(new Workers(this::open, queue, left).run(threads));
                inSession(session -> waitFor(session, left, outcomes));
            }
        }
        return MigrationRun.since(begun, target, outcomes);
    }

    /**
     * Tries a franchise again that is parked or was left behind; empty when there is no such franchise, or none with a schema in
     * service. One that is parked stays so until it succeeds.
     */
    public Optional<Outcome> retry(String slug) {
        return inSession(session -> {
            Optional<Pending> franchise = session.ledger().inService(slug);
            return franchise.isEmpty()
                    ? Optional.empty()
                    : Optional.of(inTurn(session, franchise.get(), session::retry));
        });
    }

    /** For provisioning: migrates the schema of a franchise, whatever an earlier attempt came to. */
    void one(String schema) {
        Outcome outcome = inSession(session -> {
            Pending franchise = session.ledger()
                    .ofSchema(schema)
                    .orElseThrow(() -> new IllegalArgumentException("No franchise of the registry has this schema"));
            return inTurn(session, franchise, session::provision);
        });
        if (!outcome.kind().isCurrent()) {
            throw new MigrationFailed(outcome.reason());
        }
    }

    /** Tries schemas in turn until one takes the migration; says whether it may go on. */
    private boolean canaries(Session session, Queue<Pending> queue, List<Outcome> outcomes, List<Pending> left)
            throws SQLException {
        boolean proven = session.ledger().isProven(target);
        Map<Pending, Outcome> failed = new LinkedHashMap<>();
        while (!proven && failed.size() < CANARIES && !queue.isEmpty()) {
            Pending canary = queue.remove();
            if (!session.lock(canary)) {
                left.add(canary);
                continue;
            }
            Outcome outcome = session.attempt(canary);
            if (outcome.kind() == Kind.PARKED) {
                failed.put(canary, outcome); // Stays locked until it is known whether the schema is to blame.
                continue;
            }
            session.settle(canary, outcome);
            session.unlock(canary);
            proven = outcome.kind().isCurrent();
            if (outcome.kind() == Kind.POSTPONED) {
                left.add(canary);
            } else {
                outcomes.add(outcome);
            }
        }
        boolean refused = !proven && failed.size() == CANARIES;
        for (Map.Entry<Pending, Outcome> each : failed.entrySet()) {
            Outcome outcome = refused ? each.getValue().as(Kind.REFUSED) : each.getValue();
            outcomes.add(session.settle(each.getKey(), outcome));
            session.unlock(each.getKey());
        }
        return !refused;
    }

    /** What another run had, or what a lost connection or a busy table left behind, gets one more turn. */
    private boolean waitFor(Session session, List<Pending> left, List<Outcome> outcomes) throws SQLException {
        for (Pending franchise : left) {
            outcomes.add(inTurn(session, franchise, session::attempt));
        }
        return !left.isEmpty();
    }

    private static Outcome inTurn(Session session, Pending franchise, Attempt attempt) throws SQLException {
        if (!session.lock(franchise)) {
            return new Outcome(franchise.slug(), Kind.POSTPONED, franchise.version(), Duration.ZERO, Session.BUSY);
        }
        Outcome outcome = session.settle(franchise, attempt.on(franchise));
        session.unlock(franchise);
        return outcome;
    }

    private Session open() throws SQLException {
        return new Session(owners, scripts, target);
    }

    private <T> T inSession(Work<Session, T> work) {
        try (Session session = open()) {
            return work.on(session);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private <T> T ask(Work<Ledger, T> question) {
        try (Connection connection = owners.home().getConnection()) {
            return question.on(new Ledger(connection));
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    @FunctionalInterface
    private interface Work<S, T> {
        T on(S subject) throws SQLException;
    }

    @FunctionalInterface
    private interface Attempt {
        Outcome on(Pending franchise) throws SQLException;
    }
}
