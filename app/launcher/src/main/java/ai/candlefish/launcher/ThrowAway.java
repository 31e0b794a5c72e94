package ai.candlefish.launcher;

import ai.candlefish.launcher.home.FileTree;
import ai.candlefish.launcher.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stack on free ports with an empty home, for the length of a command that finds its addresses in the environment. */
final class ThrowAway {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Consumer<Runnable> onInterrupt;
    private volatile @Nullable Process command;
    private volatile boolean interrupted;

    /** @param onInterrupt is told what to do when this program is ended early */
    ThrowAway(Consumer<Runnable> onInterrupt) {
        this.onInterrupt = onInterrupt;
    }

    /** Runs the command and returns its exit code; the logs outlive a failure. */
    int run(List<String> line) {
        Path home = temporaryHome();
        try (Stack stack = Stack.builder()
                .ports(Ports.free())
                .home(home)
                .further("west")
                .progress(new Console(System.err))
                .build()) {
            onInterrupt.accept(() -> end(stack, home));
            stack.start();
            int code = execute(line, stack);
            if (code != 0 && !interrupted) {
                Path kept = keepLogs(home);
                System.err.println("The servers' logs are kept in " + kept);
            }
            return code;
        }
    }

    private int execute(List<String> line, Stack stack) {
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().putAll(stack.environment());
        try {
            Process started = builder.start();
            command = started;
            return started.waitFor();
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + line.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while running " + line.getFirst(), e);
        }
    }

    private void end(Stack stack, Path home) {
        interrupted = true;
        Process running = command;
        if (running != null) {
            endWithDescendants(running.toHandle());
        }
        stack.close();
        FileTree.delete(home);
    }

    /** A runner such as npm does not pass the end on to the programs that it started. */
    private static void endWithDescendants(ProcessHandle command) {
        List<ProcessHandle> all =
                Stream.concat(command.descendants(), Stream.of(command)).toList();
        all.forEach(ProcessHandle::destroy);
        if (!Await.within(GRACE, () -> all.stream().noneMatch(ProcessHandle::isAlive))) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static Path keepLogs(Path home) {
        try {
            Path kept = Files.createTempDirectory("candlefish-logs-");
            FileTree.copy(home.resolve("logs"), kept.resolve("logs"));
            return kept.resolve("logs");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the logs", e);
        }
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("candlefish-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a directory for the throw-away stack", e);
        }
    }
}
