package ai.candlefish.app.fairness;

import java.util.ArrayDeque;
import java.util.Deque;

/** What one franchise has of the seats, and how many it asked for on average lately: those that it has and those that it waits for. */
final class Share {

    /** A quarter of a second counts for a quarter or so of the average. */
    private static final double MEMORY = 1;

    private static final double REMEMBERED = 1;

    /** Those that wait for a seat, the first of them first. */
    final Deque<Seat> waiting = new ArrayDeque<>();

    private int taken;
    private double demand;
    private double countedAt;
    private double askedAt;
    private double restsUntil;

    /** @param now in seconds */
    Share(double now) {
        this.countedAt = now;
    }

    void asks(double now) {
        askedAt = now;
    }

    /** Whether it has nothing and has not asked for a second. */
    boolean isIdle(double now) {
        return taken == 0 && waiting.isEmpty() && now - askedAt > REMEMBERED;
    }

    /** Enters how many seats it asked for since the last time; before that number changes. */
    void count(double now) {
        demand += (1 - Math.exp((countedAt - now) / MEMORY)) * (taken + waiting.size() - demand);
        countedAt = now;
    }

    double demand() {
        return demand;
    }

    /** @param seats how many it may have; below one it rests in between */
    boolean hasRoom(double seats, double now) {
        return taken < Math.max(1, Math.floor(seats)) && (seats >= 1 || now >= restsUntil);
    }

    void take() {
        taken++;
    }

    void giveBack() {
        taken--;
    }

    void rests(double until) {
        restsUntil = until;
    }
}
