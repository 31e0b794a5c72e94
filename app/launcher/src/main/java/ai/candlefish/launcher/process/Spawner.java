package ai.candlefish.launcher.process;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts children so that none outlives the launcher, not even when that is killed: on Linux the kernel then signals
 * them. It does so when the <em>thread</em> that started a child ends, so one thread starts them all and never ends.
 */
public final class Spawner {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "spawner");
        thread.setDaemon(true);
        return thread;
    });

    private static final boolean GUARDED =
            succeeds("setsid", "true") && succeeds("setpriv", "--pdeathsig", "TERM", "true");

    private Spawner() {}

    /** Starts a server; {@code orphaned} is what it gets when the launcher is gone. */
    static Process server(Command command, Path log, Signal orphaned) {
        // A session of its own keeps Ctrl-C in the terminal from the servers: the launcher ends them, in order.
        List<String> session = GUARDED ? List.of("setsid") : List.of();
        return spawn(command.builder(session, guard(orphaned))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
    }

    /** Runs a command to its end and refuses a failure, telling the end of its output. */
    public static void run(String what, Command command, Path log, Duration limit) {
        Process process = spawn(command.builder(List.of(), guard(Signal.TERM))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new LaunchException(what + " did not end within " + limit.toSeconds() + " s\n" + LogTail.of(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted: " + what, e);
        }
        if (process.exitValue() != 0) {
            throw new LaunchException(what + " ended with " + process.exitValue() + "\n" + LogTail.of(log));
        }
    }

    /** Whether the command exists here and ends well. */
    public static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // The command is not installed: that is the answer, not a failure.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while looking for " + command[0], e);
        }
    }

    private static List<String> guard(Signal orphaned) {
        return GUARDED ? List.of("setpriv", "--pdeathsig", orphaned.name()) : List.of();
    }

    private static Process spawn(ProcessBuilder builder) {
        try {
            return THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new LaunchException("Cannot run " + builder.command().getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(
                    "Interrupted while starting " + builder.command().getFirst(), e);
        }
    }
}
