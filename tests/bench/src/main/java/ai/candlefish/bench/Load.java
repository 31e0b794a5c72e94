package ai.candlefish.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A fixed number of users, each of whom waits for an answer, then for about a pause, and asks again. */
final class Load {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final int FIRST_REFUSAL = 400;
    private static final int NO_ANSWER = 0;

    private final int users;
    private final Duration pause;
    private final Supplier<HttpRequest> next;

    Load(int users, Duration pause, Supplier<HttpRequest> next) {
        this.users = users;
        this.pause = pause;
        this.next = next;
    }

    /** Asks for that long; the last answers are waited for. */
    Latencies run(Duration length) {
        return run(Duration.ZERO, length);
    }

    /** The same, and what is asked in a time before that does not count. */
    Latencies run(Duration before, Duration length) {
        long begin = System.nanoTime() + before.toNanos();
        long end = begin + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Latencies>> all = IntStream.range(0, users)
                    .mapToObj(user -> CompletableFuture.supplyAsync(() -> oneUser(begin, end), threads))
                    .toList();
            return Latencies.together(all.stream().map(CompletableFuture::join).toList());
        }
    }

    private Latencies oneUser(long begin, long end) {
        List<Long> times = new ArrayList<>();
        Map<Integer, Integer> others = new TreeMap<>();
        while (System.nanoTime() < end) {
            HttpRequest request = next.get();
            long begun = System.nanoTime();
            int status = send(request);
            boolean counts = begun >= begin;
            if (counts && status > NO_ANSWER && status < FIRST_REFUSAL) {
                times.add(System.nanoTime() - begun);
            } else if (counts) {
                others.merge(status, 1, Integer::sum);
            }
            rest();
        }
        return new Latencies(times.stream().mapToLong(Long::longValue), others);
    }

    /** From half of the pause to one and a half, since people don't ask in step. */
    private void rest() {
        try {
            Thread.sleep(pause.multipliedBy(ThreadLocalRandom.current().nextInt(50, 150))
                    .dividedBy(100));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static int send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER; // counted with the refusals
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** One request outside of any measurement, which has to succeed. */
    static String answer(HttpRequest request) {
        return success(request).body();
    }

    /** A header of the answer to such a request. */
    static String header(HttpRequest request, String name) {
        return success(request)
                .headers()
                .firstValue(name)
                .orElseThrow(() -> new IllegalStateException(request.uri() + " answered without " + name));
    }

    private static HttpResponse<String> success(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_REFUSAL) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }
}
