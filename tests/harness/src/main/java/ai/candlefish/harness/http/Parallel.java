package ai.candlefish.harness.http;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does things at the same time. */
public final class Parallel {

    private Parallel() {}

    /** Starts so many pieces of work together and gives their results in order; a failure of one fails all. */
    public static <T> List<T> times(int count, IntFunction<T> work) {
        return together(IntStream.range(0, count)
                .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                .toList());
    }

    /** Starts the pieces of work together and gives their results in order. */
    public static <T> List<T> together(List<Callable<T>> works) {
        CountDownLatch allAreThere = new CountDownLatch(works.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = works.stream()
                    .map(work -> threads.submit(() -> {
                        allAreThere.countDown();
                        allAreThere.await();
                        return work.call();
                    }))
                    .toList();
            return running.stream().map(Parallel::result).toList();
        }
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Error error
                    ? error
                    : new AssertionError("Parallel work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while parallel work went on", e);
        }
    }
}
