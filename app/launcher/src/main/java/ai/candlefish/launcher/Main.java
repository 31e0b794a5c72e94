package ai.candlefish.launcher;

import ai.candlefish.launcher.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code ./start} and {@code ./test} run: a stack that stays, or one for the length of a command. */
public final class Main {
    private static final Logger LOG = Logger.getLogger("");
    private static final int FAILED = 1;
    private static volatile boolean interrupted;

    private Main() {}

    /** Exits with the command's own code in exec mode, and with 1 when something could not run or ended by itself. */
    public static void main(String... arguments) {
        LOG.setLevel(Level.WARNING);
        try {
            CommandLine line = CommandLine.parse(arguments);
            System.exit(
                    line.command().isEmpty()
                            ? keepRunning(line)
                            : new ThrowAway(Main::onInterrupt).run(line.command()));
        } catch (LaunchException e) {
            if (!interrupted) {
                System.err.println("\n" + e.getMessage());
            }
            System.exit(FAILED);
        }
    }

    private static int keepRunning(CommandLine line) {
        long begun = System.nanoTime();
        Map<String, String> environment = System.getenv();
        Stack stack = Stack.builder()
                .ports(Ports.from(environment))
                .home(Path.of(environment.getOrDefault("CANDLEFISH_HOME", ".candlefish")))
                .demo(line.demo())
                .fresh(line.fresh())
                .progress(new Console(System.out))
                .build();
        onInterrupt(stack::close);
        stack.start();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(Locale.ROOT, "%nCandlefish is ready after %.1f s.%n%n", took.toMillis() / 1000.0);
        System.out.println(new Welcome(stack).text());
        System.out.println("  Ctrl-C stops everything.");
        ServerProcess ended = stack.awaitEndOfAny();
        if (!interrupted) {
            stack.close();
            throw ended.failure("ended by itself; everything is stopped, the data is kept for the next start");
        }
        return 0;
    }

    /** On Ctrl-C, SIGTERM and every other end of this program. */
    private static void onInterrupt(Runnable end) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            interrupted = true;
                            end.run();
                        },
                        "stop"));
    }
}
