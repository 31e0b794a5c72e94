package ai.candlefish.app.fairness;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A seat that was asked for: it is given at once, or is waited for, or is not to be had. Whoever was given it leaves it. */
public final class Seat implements AutoCloseable {

    private final Seats seats;
    private final Share share;
    private final CompletableFuture<Boolean> given = new CompletableFuture<>();

    /** Whether it counts as taken, and since when; for {@link Seats} only, and under their lock. */
    boolean isTaken;

    double takenAt;

    Seat(Seats seats, Share share) {
        this.seats = seats;
        this.share = share;
    }

    Share share() {
        return share;
    }

    /** Decides once whether it is given; false where that was decided before. */
    boolean decide(boolean isGiven) {
        return given.complete(isGiven);
    }

    boolean isGivenNow() {
        return given.getNow(false);
    }

    boolean isRefused() {
        return !given.getNow(true);
    }

    /** Waits that long; nobody waits any more for one that is not given then. */
    boolean isGiven(Duration patience) {
        try {
            return given.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLong) {
            return givenUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nobody fails to decide", e);
        }
    }

    private boolean givenUp() {
        close();
        return false;
    }

    /** Gives it back, or waits no longer; the second time it does nothing. */
    @Override
    public void close() {
        decide(false);
        seats.leave(this);
    }
}
