package ai.candlefish.events.application;

import java.time.Duration;

/** How often a job is tried, and after which pauses. */
final class Retries {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int GROWTH = 3;

    private Retries() {}

    static boolean exhausted(int failures, int most) {
        return failures >= most;
    }

    /** The pause after so many failures: 2, 6, 18, 54 seconds and so on; the one that gives the job up follows at once. */
    static Duration pauseAfter(int failures, int most) {
        if (failures == most) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < failures && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
