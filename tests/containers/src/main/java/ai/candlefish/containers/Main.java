package ai.candlefish.containers;

import ai.candlefish.launcher.LaunchException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings the containers up, runs a command that finds them in its environment, and takes them down. */
public final class Main {
    private static final Logger LOG = Logger.getLogger("");

    private Main() {}

    /** The command and its arguments; exits with the command's own code. */
    public static void main(String... command) throws InterruptedException {
        LOG.setLevel(Level.WARNING);
        int code;
        try (ComposedSystem system = new ComposedSystem(new File("docker-compose.yml"))) {
            system.start();
            code = run(List.of(command), system);
        }
        System.exit(code);
    }

    private static int run(List<String> command, ComposedSystem system) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(system.environment());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + command.getFirst(), e);
        }
    }
}
