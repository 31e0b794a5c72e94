package ai.candlefish.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells on the terminal how the start goes. */
final class Console implements Progress {
    private static final long WORTH_TELLING_MILLIS = 20;

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public void done(String step, Duration took) {
        if (took.toMillis() >= WORTH_TELLING_MILLIS) {
            out.printf(Locale.ROOT, "  %6.1f s  %s%n", took.toMillis() / 1000.0, step);
        }
    }

    @Override
    public void note(String text) {
        out.println("            " + text);
    }
}
