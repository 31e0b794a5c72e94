package ai.candlefish.bench;

import ai.candlefish.launcher.NextBuild;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * What more franchises cost: making them, migrating them, reading in them, and the memory for it. A stack for each number of
 * franchises runs at the same time and they are asked in turns, so that whatever else the machine does hits all alike.
 */
final class TenantsBench implements Runnable {

    private static final int CUSTOMERS = 50;
    private static final int PROVISIONED_BY_HQ = 5;

    private static final int REPEATS = 15;
    private static final double NANOS_PER_MILLI = 1e6;

    private static final String SCRIPT = """
            create table next_build (id uuid primary key, note text not null);
            grant select, insert on next_build to ${role};
            alter table customers add column next_build text;
            """;

    private final List<Integer> sizes;
    private final int databases;
    private final int statements;
    private final Map<Integer, Network> networks = new LinkedHashMap<>();

    /**
     * @param sizes numbers of franchises; the first one is the baseline
     * @param databases how many they are spread over, in each stack
     * @param statements how many a connection keeps prepared
     */
    TenantsBench(List<Integer> sizes, int databases, int statements) {
        this.sizes = sizes;
        this.databases = databases;
        this.statements = statements;
    }

    @Override
    public void run() {
        try {
            sizes.forEach(size -> networks.put(
                    size, Network.start(databases, Map.of("CANDLEFISH_STATEMENTS", Integer.toString(statements)))));
            create();
            provisionByHq();
            new SpreadReads(networks, CUSTOMERS)
                    .run("franchises in %d databases, %d statements a connection".formatted(databases, statements));
            memory();
            migrate();
        } finally {
            networks.values().forEach(Network::close);
        }
    }

    /** The last hundred of a thousand against the first, so that it shows whether it grows slower. */
    private void create() {
        Table table = new Table("creating franchises, without Keycloak's part", "ms each", "ratio", "baseline");
        for (int size : sizes) {
            int part = Math.max(1, size / 10);
            double first = millisEach(size, 0, part);
            if (size == sizes.getFirst()) {
                continue;
            }
            double middle = size > 2 * part ? millisEach(size, part, size - part) : first;
            double last = millisEach(size, size - part, size);
            double whole = (first * part + middle * (size - 2 * part) + last * part) / size;
            table.row("the first %d of %d".formatted(part, size), first, Table.ratio(first, first), "themselves")
                    .row("the last %d of %d".formatted(part, size), last, Table.ratio(last, first), "the first " + part)
                    .row(
                            "all %d, 4 at a time".formatted(size),
                            whole,
                            "%.0f s in all".formatted(whole * size / 1000),
                            "");
        }
        table.print();
    }

    private double millisEach(int size, int from, int below) {
        Network network = network(size);
        List<String> slugs = Network.slugs(from, below);
        double millis = millis(() -> network.add(slugs));
        network.fill(slugs, CUSTOMERS);
        return millis / slugs.size();
    }

    private void provisionByHq() {
        Map<Integer, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < PROVISIONED_BY_HQ; round++) {
            for (int size : sizes) {
                String slug = "alta-%d-%d".formatted(size, round);
                times.computeIfAbsent(size, it -> new ArrayList<>()).add(provisionByHq(network(size), slug));
            }
        }
        Table table = new Table("HQ provisions one more, Keycloak's part included", "ms, median", "ratio");
        double baseline = median(of(times, sizes.getFirst()));
        times.forEach((size, each) ->
                table.row("beside %d".formatted(size), median(each), Table.ratio(median(each), baseline)));
        table.print();
    }

    /** From the order to the state active, seen by looking often. */
    private static double provisionByHq(Network network, String slug) {
        String token = network.token(Network.HQ);
        String franchise = "/franchises/" + slug;
        Load.answer(network.request(token, "/franchises")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"id": "%s", "name": "Alta", "blueprint": "awards", "currency": "USD",
                         "locations": [{"name": "Main Street", "timeZone": "America/Denver"}],
                         "owner": {"email": "ada@%s.test", "firstName": "Ada", "lastName": "Winters"}}""".formatted(slug, slug)))
                .build());
        return millis(() -> {
            Load.answer(network.request(token, franchise + "/provision")
                    .header("If-Match", "\"0\"")
                    .POST(BodyPublishers.noBody())
                    .build());
            while (!state(network, token, franchise).path("state").asText().equals("active")) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        });
    }

    private static JsonNode state(Network network, String token, String franchise) {
        return Network.json(Load.answer(network.request(token, franchise).build()));
    }

    private void memory() {
        Table table = new Table("resident memory after these reads", "app MiB", "ratio", "database MiB", "ratio");
        double app = network(sizes.getFirst()).memoryOfApp();
        double database = network(sizes.getFirst()).memoryOfDatabase();
        networks.forEach((size, network) -> table.row(
                "%d franchises".formatted(size),
                network.memoryOfApp(),
                Table.ratio(network.memoryOfApp(), app),
                network.memoryOfDatabase(),
                Table.ratio(network.memoryOfDatabase(), database)));
        table.print();
    }

    private void migrate() {
        Table nothing = new Table("a run with nothing to do, connection included", "ms, median", "ratio");
        Map<Integer, Double> idle = inTurns(REPEATS, TenantsBench::runWithNothingToDo);
        idle.forEach((size, millis) ->
                nothing.row("%d franchises".formatted(size), millis, Table.ratio(millis, of(idle, sizes.getFirst()))));
        nothing.print();

        NextBuild build = new NextBuild(temporary(), SCRIPT);
        Table table =
                new Table("one more script over all, 4 at a time, start of Java included", "s", "ms each", "ratio");
        double baseline = 0;
        for (int size : sizes) {
            double millis = millis(() -> migrate(network(size), build));
            double each = millis / size;
            if (size != sizes.getFirst()) {
                baseline = baseline == 0 ? each : baseline;
                table.row("%d franchises".formatted(size), millis / 1000, each, Table.ratio(each, baseline));
            }
        }
        table.print();
    }

    private static void runWithNothingToDo(Network network) {
        network.stack().databases().data().migrateFranchises();
    }

    private static void migrate(Network network, NextBuild build) {
        try {
            ProcessBuilder command = build.migrate(network.stack().databaseOwner());
            command.environment().putAll(network.stack().databases().environment());
            int code = command.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("The migration ended with exit code " + code);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The migration can't be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private interface Work {
        void on(Network network);
    }

    /** The median of each size, measured in turns. */
    private Map<Integer, Double> inTurns(int repeats, Work work) {
        Map<Integer, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < repeats; round++) {
            networks.forEach((size, network) ->
                    times.computeIfAbsent(size, it -> new ArrayList<>()).add(millis(() -> work.on(network))));
        }
        Map<Integer, Double> medians = new LinkedHashMap<>();
        times.forEach((size, each) -> medians.put(size, median(each)));
        return medians;
    }

    private Network network(int size) {
        return of(networks, size);
    }

    private static <T> T of(Map<Integer, T> bySize, int size) {
        return Objects.requireNonNull(bySize.get(size));
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("candlefish-next-build-");
        } catch (IOException e) {
            throw new IllegalStateException("Cannot make a directory for the next build", e);
        }
    }
}
