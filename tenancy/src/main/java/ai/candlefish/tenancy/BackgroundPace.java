package ai.candlefish.tenancy;

import java.time.Duration;

/** How fast work in the background may go on beside what people ask for. */
public interface BackgroundPace {

    /**
     * Rests behind a piece of work: the longer, the longer that took and the more people ask for, and not at all while nobody asks.
     * Ends early when the thread is interrupted, which it stays.
     */
    void restAfter(Duration work);
}
