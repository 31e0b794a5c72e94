package ai.candlefish.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** How long requests took, and what else came of them. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos;
    private final Map<Integer, Integer> others;

    /**
     * @param times in nanoseconds, of those that were answered as hoped
     * @param others how many were answered with which other status; 0 counts those without an answer
     */
    Latencies(LongStream times, Map<Integer, Integer> others) {
        this.nanos = times.sorted().toArray();
        this.others = Map.copyOf(others);
    }

    /** Nothing was asked. */
    static Latencies none() {
        return new Latencies(LongStream.empty(), Map.of());
    }

    static Latencies together(Collection<Latencies> parts) {
        Map<Integer, Integer> others = new TreeMap<>();
        parts.forEach(part -> part.others.forEach((status, count) -> others.merge(status, count, Integer::sum)));
        return new Latencies(parts.stream().flatMapToLong(part -> Arrays.stream(part.nanos)), others);
    }

    /** In milliseconds; 0 where nothing was answered. */
    double percentile(double share) {
        if (nanos.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.clamp(rank, 0, nanos.length - 1)] / NANOS_PER_MILLI;
    }

    double median() {
        return percentile(0.5);
    }

    double p99() {
        return percentile(0.99);
    }

    int count() {
        return nanos.length;
    }

    Map<Integer, Integer> others() {
        return others;
    }

    int otherAnswers() {
        return others.values().stream().mapToInt(Integer::intValue).sum();
    }
}
