package ai.candlefish.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * What a franchise feels of its neighbour: the reads and writes of crown-denver while crown-boulder is quiet, against the same
 * while it does its worst, or while another franchise leaves. Quiet and loud rounds follow each other in turns; both franchises
 * begin together, and the first second of each round is not counted.
 */
final class NeighbourBench {

    private static final int OWN_CUSTOMERS = 500;
    private static final int NEIGHBOURS_CUSTOMERS = 20_000;
    private static final int USERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int NEIGHBOURS_USERS = 24;
    private static final String LEAVER = "mesa-leaves";
    private static final int ROUNDS = 8;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration LEAD = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final double GOAL = 1.5;

    private final Network network;
    private final NeighbourJobs jobs;

    private NeighbourBench(Network network) {
        this.network = network;
        this.jobs = new NeighbourJobs(network);
    }

    /** Measures on a stack of its own. */
    static void measure() {
        try (Network network = Network.start()) {
            new NeighbourBench(network).run();
        }
    }

    /** What the neighbour does for that long. */
    private interface Noise {
        Latencies make(Duration length);
    }

    /** What was measured of one scenario, round by round. */
    private static final class Scenario {
        final List<Latencies> reads = new ArrayList<>();
        final List<Latencies> writes = new ArrayList<>();
        final List<Latencies> neighbours = new ArrayList<>();
    }

    private void run() {
        network.add(List.of(LEAVER));
        network.fill(List.of(Network.DENVER), OWN_CUSTOMERS);
        network.fill(List.of(Network.BOULDER, LEAVER), NEIGHBOURS_CUSTOMERS);
        jobs.offboard(LEAVER);
        Map<String, Noise> noises = new LinkedHashMap<>();
        noises.put("quiet", length -> Latencies.none());
        noises.put("large reads", this::largeReads);
        noises.put("locked tables", this::lockedReads);
        noises.put("imports", length -> jobs.imports(Network.BOULDER, Network.BOULDERS_OWNER, length));
        noises.put("exports", length -> jobs.exports(LEAVER, length));
        Map<String, Scenario> measured = new LinkedHashMap<>();
        own(network.token(Network.DENVERS_OWNER), false).run(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            noises.forEach((name, noise) -> measure(measured.computeIfAbsent(name, it -> new Scenario()), noise));
        }
        print("reads", measured, true);
        print("writes", measured, false);
        neighbours(measured);
    }

    private void measure(Scenario scenario, Noise noise) {
        String token = network.token(Network.DENVERS_OWNER);
        CompletableFuture<Latencies> neighbour = CompletableFuture.supplyAsync(
                () -> noise.make(LEAD.plus(ROUND)),
                task -> Thread.ofPlatform().daemon().name("neighbour").start(task));
        CompletableFuture<Latencies> writes =
                CompletableFuture.supplyAsync(() -> own(token, true).run(LEAD, ROUND));
        scenario.reads.add(own(token, false).run(LEAD, ROUND));
        scenario.writes.add(writes.join());
        scenario.neighbours.add(neighbour.join());
    }

    private static void print(String what, Map<String, Scenario> measured, boolean reads) {
        Map<String, Latencies> all = new LinkedHashMap<>();
        measured.forEach(
                (name, scenario) -> all.put(name, Latencies.together(reads ? scenario.reads : scenario.writes)));
        Table table = new Table(
                what + " of a franchise, its neighbour:", "requests", "errors", "p50 ms", "ratio", "p99 ms", "ratio");
        Latencies quiet = Objects.requireNonNull(all.get("quiet"));
        all.forEach((name, latencies) -> table.row(
                name,
                latencies.count(),
                latencies.otherAnswers(),
                latencies.median(),
                Table.ratio(latencies.median(), quiet.median()),
                latencies.p99(),
                Table.ratio(latencies.p99(), quiet.p99())));
        table.print();
        System.out.printf("Goal: a p99 of at most %.1f of quiet, no error.%n", GOAL);
    }

    /** How the neighbour itself fares, which is not the point but has to be known. */
    private static void neighbours(Map<String, Scenario> measured) {
        Table table = new Table("of the neighbour itself", "answered", "p50 ms", "p99 ms", "other answers by status");
        measured.forEach((name, scenario) -> {
            Latencies all = Latencies.together(scenario.neighbours);
            table.row(name, all.count(), all.median(), all.p99(), all.others());
        });
        table.print();
    }

    private Load own(String token, boolean writing) {
        String customers = "/franchises/" + Network.DENVER + "/customers";
        return new Load(USERS, PAUSE, () -> {
            if (writing) {
                return network.request(token, customers)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("{\"name\": \"Somebody new\"}"))
                        .build();
            }
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String path =
                    random.nextBoolean() ? "?limit=20" : "/" + Network.customer(1 + random.nextInt(OWN_CUSTOMERS));
            return network.request(token, customers + path).build();
        });
    }

    /** Searches that go through all rows, and pages as large as there are. */
    private Latencies largeReads(Duration length) {
        return readers("/customers?limit=200&q=plaques").run(length);
    }

    /** Somebody at the database holds its table, and its people go on asking. */
    private Latencies lockedReads(Duration length) {
        try (Connection connection =
                        network.stack().databaseOwner().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table f_crown_boulder.customers in access exclusive mode");
            Load load = readers("/customers?limit=20");
            CompletableFuture<Latencies> readers = CompletableFuture.supplyAsync(
                    () -> load.run(length),
                    task -> Thread.ofPlatform().daemon().name("readers").start(task));
            LockSupport.parkNanos(length.toNanos());
            connection.rollback();
            return readers.join();
        } catch (SQLException e) {
            throw new IllegalStateException("The table could not be held", e);
        }
    }

    private Load readers(String path) {
        String token = network.token(Network.BOULDERS_OWNER);
        return new Load(
                NEIGHBOURS_USERS,
                Duration.ZERO,
                () -> network.request(token, "/franchises/" + Network.BOULDER + path)
                        .build());
    }
}
