package ai.candlefish.app.fairness;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one franchise has of the seats. It saves up the time in seats that is its part and that it does not use, up to a second of
 * it. While others ask, too, it may have one seat, and another one for each tenth of a second that it has saved: so who asks little
 * is not held up, not even for many requests at once, and who asks without end has its part and no more.
 */
final class Share {

    private static final double MOST_SAVED = 1;
    private static final double FOR_ANOTHER_SEAT = 0.1;
    private static final double REMEMBERED = 1;

    /** Those that wait for a seat, the first of them first. */
    final Deque<Seat> waiting = new ArrayDeque<>();

    private int taken;
    private double saved = MOST_SAVED;
    private double askedAt;
    private double settledAt;
    private double usedByAllThen;

    Share(double now, double usedByAll) {
        this.settledAt = now;
        this.usedByAllThen = usedByAll;
    }

    void asks(double now) {
        askedAt = now;
    }

    /** Whether it has nothing and has not asked for a second. */
    boolean isIdle(double now) {
        return taken == 0 && waiting.isEmpty() && now - askedAt > REMEMBERED;
    }

    /**
     * Enters what was saved and used since the last time. The franchise's part of the seats is an even one, or what the others
     * left.
     *
     * @param now in seconds
     * @param usedByAll the time, in seconds, that all seats together were taken so far
     * @param franchises how many ask
     */
    void settle(double now, double usedByAll, int franchises, double seats) {
        double passed = now - settledAt;
        double used = taken * passed;
        double usedByOthers = usedByAll - usedByAllThen - used;
        double part = Math.max(seats * passed / franchises, seats * passed - usedByOthers);
        saved = Math.clamp(saved + part - used, 0, MOST_SAVED);
        settledAt = now;
        usedByAllThen = usedByAll;
    }

    /** Whether it may take one more seat than it has. */
    boolean hasRoom(int most, boolean isAlone) {
        return taken < (isAlone ? most : Math.min(most, 1 + (int) (saved / FOR_ANOTHER_SEAT)));
    }

    void take() {
        taken++;
    }

    void giveBack() {
        taken--;
    }
}
