package ai.candlefish.app.fairness;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives away the seats of a node. A franchise that asks alone has {@link SeatRules#most} of them; while others ask, too,
 * {@link Share} says how many. What is kept of a franchise goes a second after it asked last.
 */
final class Seats {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double BETWEEN_LOOKS = 0.1;

    private final SeatRules rules;
    private final LongSupplier nanoTime;
    private final long begun;
    private final Map<String, Share> shares = new HashMap<>();
    private int taken;
    private double usedByAll;
    private double countedAt;
    private double forgotAt;

    /** @param nanoTime goes on evenly, as {@link System#nanoTime} does */
    Seats(SeatRules rules, LongSupplier nanoTime) {
        this.rules = rules;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    /** Asks for a seat, behind those of the same holder that wait already. */
    synchronized Seat ask(String holder) {
        double now = count();
        forget(now);
        Share share = shares.computeIfAbsent(holder, name -> new Share(now, usedByAll));
        share.asks(now);
        Seat seat = new Seat(this, share);
        if (share.waiting.isEmpty() && hasRoom(share, now)) {
            take(seat);
            seat.decide(true);
        } else if (waiting() < rules.waiting() || share.waiting.size() < rules.waiting() / shares.size()) {
            share.waiting.add(seat);
        } else {
            seat.decide(false);
        }
        return seat;
    }

    synchronized void leave(Seat seat) {
        double now = count();
        Share share = seat.share();
        share.waiting.remove(seat);
        if (seat.isTaken) {
            settle(share, now);
            giveBack(seat);
        }
        while (!share.waiting.isEmpty() && hasRoom(share, now)) {
            Seat next = share.waiting.remove();
            if (next.decide(true)) { // otherwise it has waited for too long just now
                take(next);
            }
        }
    }

    /** Not at each request, since many franchises may ask. */
    private void forget(double now) {
        if (now - forgotAt > BETWEEN_LOOKS) {
            forgotAt = now;
            shares.values().removeIf(share -> share.isIdle(now));
        }
    }

    /** How many holders something is kept of. */
    synchronized int holders() {
        return shares.size();
    }

    private int waiting() {
        return shares.values().stream().mapToInt(share -> share.waiting.size()).sum();
    }

    private void take(Seat seat) {
        seat.isTaken = true;
        seat.share().take();
        taken++;
    }

    private void giveBack(Seat seat) {
        seat.isTaken = false;
        seat.share().giveBack();
        taken--;
    }

    private boolean hasRoom(Share share, double now) {
        settle(share, now);
        return share.hasRoom(rules.most(), shares.size() == 1);
    }

    private void settle(Share share, double now) {
        share.settle(now, usedByAll, shares.size(), rules.shared());
    }

    /** Adds up the time that seats were taken until now. */
    private double count() {
        double now = (nanoTime.getAsLong() - begun) / NANOS;
        usedByAll += taken * (now - countedAt);
        countedAt = now;
        return now;
    }
}
