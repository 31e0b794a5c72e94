package ai.candlefish.tenancy;

import java.time.Duration;

/** The breaks of one run of work in the background, which belongs to one thread. */
public final class Breaks {

    private final BackgroundPace pace;
    private long begun = System.nanoTime();

    public Breaks(BackgroundPace pace) {
        this.pace = pace;
    }

    /** A piece of the work is done, which began where the break before it ended. */
    public void take() {
        pace.restAfter(Duration.ofNanos(System.nanoTime() - begun));
        begun = System.nanoTime();
    }
}
