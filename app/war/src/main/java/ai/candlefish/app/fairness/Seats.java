package ai.candlefish.app.fairness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives away the seats of a node. A franchise that asks alone has {@link SeatRules#most} of them; while others ask, too,
 * {@link Allotment} says how many. What is kept of a franchise goes a second after it asked last.
 */
final class Seats {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double BETWEEN_LOOKS = 0.05;

    private static final double LONGEST_REST = 0.5;
    private static final double REST_FOR_WORK = 4;

    private final SeatRules rules;
    private final LongSupplier nanoTime;
    private final Later later;
    private final long begun;
    private final Map<String, Share> shares = new HashMap<>();
    private Allotment allotment = Allotment.UNBOUNDED;
    private double lookedAt;

    /** Has something done when so many seconds are over. */
    @FunctionalInterface
    interface Later {
        void run(double seconds, Runnable work);
    }

    /** @param nanoTime goes on evenly, as {@link System#nanoTime} does */
    Seats(SeatRules rules, LongSupplier nanoTime, Later later) {
        this.rules = rules;
        this.nanoTime = nanoTime;
        this.later = later;
        this.begun = nanoTime.getAsLong();
    }

    /** Asks for a seat, behind those of the same holder that wait already. */
    synchronized Seat ask(String holder) {
        double now = now();
        Share share = shares.computeIfAbsent(holder, name -> arrives(now));
        share.asks(now);
        share.count(now);
        look(now);
        Seat seat = new Seat(this, share);
        if (share.waiting.isEmpty() && hasRoom(share, now)) {
            seat.decide(true);
            take(seat, now);
        } else if (waiting() < rules.waiting() || share.waiting.size() < rules.waiting() / shares.size()) {
            share.waiting.add(seat);
        } else {
            seat.decide(false);
        }
        return seat;
    }

    synchronized void leave(Seat seat) {
        double now = now();
        Share share = seat.share();
        share.count(now);
        look(now);
        share.waiting.remove(seat);
        if (seat.isTaken) {
            seat.isTaken = false;
            share.giveBack();
            rest(share, now, now - seat.takenAt);
        }
        give(share, now);
    }

    /** One that may have a seat for a part of the time only leaves it empty for the other part. */
    private void rest(Share share, double now, double used) {
        double seats = allotment.seatsOf(share);
        if (seats < 1) {
            double length = Math.min(LONGEST_REST, used / seats - used);
            share.rests(now + length);
            later.run(length, () -> goOn(share));
        }
    }

    private synchronized void goOn(Share share) {
        double now = now();
        share.rests(now);
        share.count(now);
        look(now);
        give(share, now);
    }

    private void give(Share share, double now) {
        while (!share.waiting.isEmpty() && hasRoom(share, now)) {
            Seat next = share.waiting.remove();
            if (next.decide(true)) { // otherwise it has waited for too long just now
                take(next, now);
            }
        }
    }

    /** Whom the last look left alone was not bounded, and is now. */
    private Share arrives(double now) {
        if (shares.size() == 1) {
            lookedAt = Double.NEGATIVE_INFINITY;
        }
        return new Share(now);
    }

    /** At once when a second one arrives, and else not at each request: a thousand franchises may ask, each of them now and then. */
    private void look(double now) {
        if (now - lookedAt >= BETWEEN_LOOKS) {
            lookedAt = now;
            shares.values().removeIf(share -> share.isIdle(now));
            shares.values().forEach(share -> share.count(now));
            allotment = shares.size() == 1 ? Allotment.UNBOUNDED : Allotment.of(shares.values(), rules.cores());
        }
    }

    /** How long work in the background rests after such a piece; in full where a seat is asked for all the time, in part where less is. */
    synchronized Duration restAfter(Duration work) {
        double now = now();
        look(now);
        shares.values().forEach(share -> share.count(now));
        double demand = shares.values().stream().mapToDouble(Share::demand).sum();
        double seconds = work.toNanos() / NANOS * REST_FOR_WORK * Math.min(1, demand);
        return Duration.ofNanos((long) (Math.min(LONGEST_REST, seconds) * NANOS));
    }

    /** How many holders something is kept of. */
    synchronized int holders() {
        return shares.size();
    }

    private int waiting() {
        return shares.values().stream().mapToInt(share -> share.waiting.size()).sum();
    }

    private static void take(Seat seat, double now) {
        seat.isTaken = true;
        seat.takenAt = now;
        seat.share().take();
    }

    private boolean hasRoom(Share share, double now) {
        return share.hasRoom(Math.min(rules.most(), allotment.seatsOf(share)), now);
    }

    private double now() {
        return (nanoTime.getAsLong() - begun) / NANOS;
    }
}
