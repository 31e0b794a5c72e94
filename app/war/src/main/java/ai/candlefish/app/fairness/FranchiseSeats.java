package ai.candlefish.app.fairness;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.BackgroundPace;
import ai.candlefish.tenancy.FranchiseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The seats of this node, one of which every request inside a franchise takes before it does anything there.
 *
 * <p>Only who belongs to a franchise has a seat of it, so that nobody else can take them away. HQ has seats of its own, whatever
 * franchises it looks into: it is not kept out of a busy one, and keeps nobody out.
 */
@ApplicationScoped
public class FranchiseSeats implements BackgroundPace {

    /** No franchise's slug has capitals. */
    private static final String HQ = "HQ";

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int FEWEST = 4;
    private static final int MOST = 8;

    private final Seats seats;
    private final Duration patience;

    @Inject
    public FranchiseSeats(
            @ConfigProperty(name = "CANDLEFISH_SEATS") Optional<Integer> most,
            @ConfigProperty(name = "CANDLEFISH_SEATS_SHARED") Optional<Double> shared,
            @ConfigProperty(name = "CANDLEFISH_SEATS_WAITING", defaultValue = "100") int waiting,
            @ConfigProperty(name = "CANDLEFISH_SEATS_PATIENCE", defaultValue = "10") int patience) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.seats = new Seats(
                new SeatRules(
                        most.orElse(Math.clamp(2L * cores, FEWEST, MOST)), shared.orElse((double) cores), waiting),
                System::nanoTime,
                FranchiseSeats::later);
        this.patience = Duration.ofSeconds(patience);
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected FranchiseSeats() {
        this.seats = null;
        this.patience = null;
    }

    /**
     * A seat for somebody who belongs to the franchise; waits for one where there is none.
     *
     * @throws Refusal busy, when too many wait already or it took too long
     */
    public Seat ofMember(FranchiseId franchise) {
        return take(franchise.value());
    }

    /** A seat for somebody at HQ, in the same way. */
    public Seat ofHq() {
        return take(HQ);
    }

    @Override
    public void restAfter(Duration work) {
        LockSupport.parkNanos(seats.restAfter(work).toNanos());
    }

    /** On the thread that the JDK has for such things: a seat that is given wakes the request that waits for it, and no more. */
    private static void later(double seconds, Runnable work) {
        CompletableFuture.delayedExecutor((long) (seconds * NANOS), TimeUnit.NANOSECONDS, Runnable::run)
                .execute(work);
    }

    private Seat take(String holder) {
        Seat seat = seats.ask(holder);
        if (!seat.isGiven(patience)) {
            throw Refusal.of(
                    Refusal.Kind.BUSY,
                    "franchise_busy",
                    "More is asked of this franchise at once than it can be given. Try again shortly.");
        }
        return seat;
    }
}
