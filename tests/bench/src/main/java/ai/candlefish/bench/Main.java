package ai.candlefish.bench;

import ai.candlefish.launcher.LaunchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code ./bench} runs: the benchmarks that are named, or all. */
public final class Main {

    private static final String FRANCHISES = "--franchises=";

    /** Held here, since the logging of Java forgets what nobody holds. */
    private static final Logger LOG = Logger.getLogger("");

    private Main() {}

    public static void main(String... arguments) {
        LOG.setLevel(Level.WARNING);
        int franchises = 1_000;
        Map<String, Runnable> chosen = new LinkedHashMap<>();
        for (String argument : arguments) {
            if (argument.startsWith(FRANCHISES)) {
                franchises = Integer.parseInt(argument.substring(FRANCHISES.length()));
            }
        }
        Map<String, Runnable> all = all(franchises);
        for (String argument : arguments) {
            Runnable bench = all.get(argument);
            if (bench != null) {
                chosen.put(argument, bench);
            } else if (!argument.startsWith(FRANCHISES)) {
                throw new IllegalArgumentException(
                        "There is no benchmark named " + argument + ", only " + all.keySet());
            }
        }
        (chosen.isEmpty() ? all : chosen).forEach(Main::run);
    }

    private static Map<String, Runnable> all(int franchises) {
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("tenants", new TenantsBench(List.of(1, Math.max(2, franchises * 3 / 20), franchises)));
        all.put("neighbour", NeighbourBench::measure);
        return all;
    }

    private static void run(String name, Runnable bench) {
        System.out.printf("%n%s, on %d cores%n", name, Runtime.getRuntime().availableProcessors());
        try {
            bench.run();
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
