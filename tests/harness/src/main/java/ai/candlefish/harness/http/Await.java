package ai.candlefish.harness.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, looking often. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    private Await() {}

    /** Returns as soon as the condition is true; fails when it takes too long. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, LONGEST, condition);
    }

    /** Returns as soon as the condition is true; fails when it takes longer than that. */
    public static void until(String what, Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It took too long: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
