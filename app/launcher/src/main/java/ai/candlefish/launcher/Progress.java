package ai.candlefish.launcher;

import java.time.Duration;

/** Hears what the stack does while it starts. */
public interface Progress {
    /** A step is done and took this long. */
    void done(String step, Duration took);

    /** Something that a person should know, such as processes left over from an earlier run. */
    void note(String text);

    Progress SILENT = new Progress() {
        @Override
        public void done(String step, Duration took) {}

        @Override
        public void note(String text) {}
    };

    /** Runs the work as a step. */
    default void step(String name, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        done(name, Duration.ofNanos(System.nanoTime() - begun));
    }
}
