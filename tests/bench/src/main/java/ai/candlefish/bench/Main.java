package ai.candlefish.bench;

import ai.candlefish.launcher.LaunchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What {@code ./bench} runs: the benchmarks that are named, or all. */
public final class Main {

    /** Held here, since the logging of Java forgets what nobody holds. */
    private static final Logger LOG = Logger.getLogger("");

    private Main() {}

    public static void main(String... arguments) {
        LOG.setLevel(Level.WARNING);
        Map<String, Runnable> all = all(arguments);
        List<String> named =
                Stream.of(arguments).filter(it -> !it.startsWith("--")).toList();
        named.stream().filter(name -> !all.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no benchmark named " + name + ", only " + all.keySet());
        });
        all.keySet().removeIf(name -> !named.isEmpty() && !named.contains(name));
        all.forEach(Main::run);
    }

    private static Map<String, Runnable> all(String... arguments) {
        int franchises = option("--franchises=", 1_000, arguments);
        List<Integer> sizes = List.of(1, Math.max(2, franchises * 3 / 20), franchises);
        int databases = option("--databases=", 4, arguments);
        int statements = option("--statements=", 600, arguments);
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("tenants", new TenantsBench(sizes, databases, statements));
        all.put("neighbour", NeighbourBench::measure);
        return all;
    }

    private static int option(String prefix, int otherwise, String... arguments) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> Integer.parseInt(argument.substring(prefix.length())))
                .findFirst()
                .orElse(otherwise);
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
