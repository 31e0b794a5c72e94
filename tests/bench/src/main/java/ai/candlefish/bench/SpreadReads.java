package ai.candlefish.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Users who read customers of all franchises of a network, now of this and now of that one. */
final class SpreadReads {

    private static final int USERS = 4;
    private static final int ROUNDS = 20;
    private static final Duration ROUND = Duration.ofSeconds(3);

    /** So that most connections have been to a franchise ten times: then its statements are prepared, and planned for good. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration WARM_UP_EACH = Duration.ofMillis(100);
    private static final double GOAL = 1.1;

    private final Map<Integer, Network> networks;
    private final int customers;

    /**
     * @param networks by the number of franchises that were added to them; the first one is the baseline
     * @param customers how many each of these franchises has
     */
    SpreadReads(Map<Integer, Network> networks, int customers) {
        this.networks = networks;
        this.customers = customers;
    }

    /**
     * Asks the networks in turns, and prints the table.
     *
     * @param where what the table says of the franchises
     */
    void run(String where) {
        networks.forEach((size, network) -> reads(size, network).run(WARM_UP.plus(WARM_UP_EACH.multipliedBy(size))));
        Map<Integer, List<Latencies>> measured = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            networks.forEach((size, network) -> measured.computeIfAbsent(size, it -> new ArrayList<>())
                    .add(reads(size, network).run(ROUND)));
        }
        print(where, measured);
    }

    private void print(String where, Map<Integer, List<Latencies>> measured) {
        Table table = new Table(
                "reads over HTTP, %d users, spread over all %s".formatted(USERS, where),
                "requests",
                "errors",
                "p50 ms",
                "ratio",
                "p99 ms",
                "ratio");
        List<Integer> sizes = List.copyOf(measured.keySet());
        Latencies baseline = Latencies.together(Objects.requireNonNull(measured.get(sizes.getFirst())));
        measured.forEach((size, rounds) -> {
            Latencies all = Latencies.together(rounds);
            table.row(
                    "%d franchises".formatted(size),
                    all.count(),
                    all.otherAnswers(),
                    all.median(),
                    Table.ratio(all.median(), baseline.median()),
                    all.p99(),
                    Table.ratio(all.p99(), baseline.p99()));
        });
        table.print();
        System.out.printf("Goal: the p50 at %d at most %.1f of that at %d.%n", sizes.getLast(), GOAL, sizes.getFirst());
    }

    /** One customer, or a list of twenty. */
    private Load reads(int size, Network network) {
        String token = network.token(Network.DENVERS_OWNER);
        List<String> slugs = Network.slugs(0, size);
        return new Load(USERS, Duration.ZERO, () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String path = "/franchises/" + slugs.get(random.nextInt(slugs.size())) + "/customers";
            return network.request(
                            token,
                            random.nextBoolean()
                                    ? path + "?limit=20"
                                    : path + "/" + Network.customer(1 + random.nextInt(customers)))
                    .build();
        });
    }
}
