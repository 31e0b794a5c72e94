package ai.candlefish.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Jobs that a neighbour has done for it, one behind the other. Each is waited for, so that none is left when the next round
 * begins, which may be a quiet one.
 */
final class NeighbourJobs {

    private static final int IMPORTED_ROWS = 3_000;
    private static final Set<String> UNDER_WAY = Set.of("scheduled", "running");
    private static final String DONE = "completed";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Network network;

    NeighbourJobs(Network network) {
        this.network = network;
    }

    /** One job from its order to its end. */
    private interface Job {
        void run();
    }

    /** HQ ends the franchise's work, which is what exports are made of. */
    void offboard(String slug) {
        String token = network.token(Network.HQ);
        String franchise = "/franchises/" + slug;
        Load.answer(network.request(token, franchise + "/offboard")
                .header("Content-Type", "application/json")
                .header("If-Match", network.etag(token, franchise))
                .POST(BodyPublishers.ofString("{\"reason\": \"It is measured how that feels.\"}"))
                .build());
    }

    Latencies exports(String slug, Duration length) {
        String token = network.token(Network.HQ);
        String franchise = "/franchises/" + slug;
        return repeat(length, () -> {
            Load.answer(network.request(token, franchise + "/export")
                    .header("If-Match", network.etag(token, franchise))
                    .POST(BodyPublishers.noBody())
                    .build());
            await(token, franchise + "/data-export");
        });
    }

    Latencies imports(String slug, String owner, Duration length) {
        String token = network.token(owner);
        String imports = "/franchises/" + slug + "/imports";
        return repeat(length, () -> {
            JsonNode accepted = Network.json(Load.answer(upload(token, imports)));
            await(token, imports + "/" + accepted.path("id").asText());
        });
    }

    private static Latencies repeat(Duration length, Job job) {
        long end = System.nanoTime() + length.toNanos();
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            job.run();
            times.add(System.nanoTime() - begun);
        }
        return new Latencies(times.stream().mapToLong(Long::longValue), Map.of());
    }

    private void await(String token, String path) {
        String status = status(token, path);
        while (UNDER_WAY.contains(status)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            status = status(token, path);
        }
        if (!status.equals(DONE)) {
            throw new IllegalStateException("%s ended as %s".formatted(path, status));
        }
    }

    private String status(String token, String path) {
        return Network.json(Load.answer(network.request(token, path).build()))
                .path("status")
                .asText();
    }

    /** The same customers each time, by other names, so that every row is written. */
    private HttpRequest upload(String token, String path) {
        String boundary = "bench-" + UUID.randomUUID();
        String rows = IntStream.range(0, IMPORTED_ROWS)
                .mapToObj(number -> "N%d,Neighbour %s\n".formatted(number, boundary))
                .collect(Collectors.joining("", "id,name\n", ""));
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="mapping"\r
                Content-Type: application/json\r
                \r
                {"customers": {"externalId": "id", "name": "name"}}\r
                --%1$s\r
                Content-Disposition: form-data; name="customers"; filename="customers.csv"\r
                Content-Type: text/csv\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, rows);
        return network.request(token, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
