package ai.candlefish.launcher.process;

import ai.candlefish.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One server as a child of the launcher, with its log, its pid file and a sure end. */
public final class ServerProcess {
    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private final Signal stopSignal;
    private volatile @Nullable Process process;
    private boolean closed;

    public ServerProcess(String name, Path log, Path pidFile, Signal stopSignal) {
        this.name = name;
        this.log = log;
        this.pidFile = new PidFile(pidFile);
        this.stopSignal = stopSignal;
    }

    /** Ends what an earlier launcher had started and could not end; whether there was such a process. */
    public static boolean endSurvivor(Path pidFile, Signal stopSignal) {
        PidFile remembered = new PidFile(pidFile);
        Optional<ProcessHandle> survivor = remembered.survivor();
        survivor.ifPresent(process -> {
            signal(process.pid(), stopSignal);
            if (!Await.within(Duration.ofSeconds(15), () -> !process.isAlive())) {
                process.destroyForcibly();
                Await.within(Duration.ofSeconds(5), () -> !process.isAlive());
            }
        });
        remembered.delete();
        return survivor.isPresent();
    }

    public synchronized void start(Command command) {
        if (closed) {
            throw new LaunchException(name + " is not started any more: the launcher is stopping");
        }
        if (isAlive()) {
            throw new LaunchException(name + " runs already");
        }
        keepPreviousLog();
        Process started = Spawner.server(command, log, stopSignal);
        process = started;
        pidFile.write(started.toHandle());
    }

    /** Waits until the server is ready; refuses its death, what {@code failed} sees, and the limit, each with the log. */
    public void awaitReady(Duration limit, BooleanSupplier ready, BooleanSupplier failed) {
        boolean decided = Await.within(limit, () -> !isAlive() || failed.getAsBoolean() || ready.getAsBoolean());
        if (!decided) {
            throw failure("was not ready within " + limit.toSeconds() + " s");
        }
        if (!isAlive()) {
            throw failure("ended while starting");
        }
        if (failed.getAsBoolean()) {
            throw failure("failed to start");
        }
    }

    /** What went wrong, with the end of the log. */
    public LaunchException failure(String what) {
        return new LaunchException(name + " " + what + "\n" + LogTail.of(log));
    }

    /** Asks for an orderly end and forces it after the grace. */
    public synchronized void stop(Duration grace) {
        Process running = process;
        if (running == null) {
            return;
        }
        if (running.isAlive()) {
            signal(running.pid(), stopSignal);
            if (!endsWithin(running, grace)) {
                kill9();
            }
        }
        process = null;
        pidFile.delete();
    }

    /** Stops it for good: a start that is still under way elsewhere can bring nothing back. */
    public synchronized void close(Duration grace) {
        closed = true;
        stop(grace);
    }

    /** Ends it as a power cut would, and waits until it is gone. */
    public synchronized void kill9() {
        Process running = process;
        if (running == null) {
            throw new LaunchException(name + " does not run");
        }
        running.destroyForcibly();
        if (!endsWithin(running, Duration.ofSeconds(10))) {
            throw new LaunchException(name + " (process " + running.pid() + ") cannot be killed");
        }
    }

    public boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    public long pid() {
        Process running = process;
        if (running == null) {
            throw new LaunchException(name + " does not run");
        }
        return running.pid();
    }

    public ProcessMemory memory() {
        return ProcessMemory.of(pid());
    }

    /** Completes when the process that runs now has ended, for whatever reason. */
    public CompletableFuture<ServerProcess> ended() {
        Process running = process;
        return running == null
                ? CompletableFuture.completedFuture(this)
                : running.onExit().thenApply(ended -> this);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    private void keepPreviousLog() {
        try {
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot put the old log aside: " + log, e);
        }
    }

    private static boolean endsWithin(Process running, Duration limit) {
        try {
            return running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !running.isAlive();
        }
    }

    private static void signal(long pid, Signal signal) {
        // The JDK can send TERM only.
        Spawner.succeeds("sh", "-c", "kill -" + signal + " " + pid);
    }
}
