package ai.candlefish.app.fairness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Seats of a node whose time stands still but for {@link #pass}, and franchises that ask for them. */
final class SeatsInTime {

    private static final Duration A_TICK = Duration.ofMillis(1);

    private final AtomicLong time = new AtomicLong();
    private final NavigableMap<Long, Runnable> later = new TreeMap<>();
    private final int atOnce;
    private final Seats seats;

    /** @param atOnce how many requests a {@link Queue} has under way */
    SeatsInTime(SeatRules rules, int atOnce) {
        this.atOnce = atOnce;
        this.seats = new Seats(
                rules,
                time::get,
                (seconds, work) -> later.merge(time.get() + (long) (seconds * 1e9), work, SeatsInTime::both));
    }

    Seats seats() {
        return seats;
    }

    List<Seat> ask(String holder, int times) {
        return IntStream.range(0, times).mapToObj(number -> seats.ask(holder)).toList();
    }

    void pass(Duration length) {
        long end = time.get() + length.toNanos();
        while (!later.isEmpty() && later.firstKey() <= end) {
            time.set(Math.max(time.get(), later.firstKey()));
            later.pollFirstEntry().getValue().run();
        }
        time.set(end);
    }

    Queue queue(String name) {
        return new Queue(name);
    }

    /** A franchise whose requests never end: each takes as many ticks of a millisecond as the next one. */
    final class Queue {
        private static final int TICKS_EACH = 10;
        private final String name;
        private final List<Seat> asked = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();

        private Queue(String name) {
            this.name = name;
        }

        /** How many of its requests are answered in that many ticks. */
        int work(int ticks) {
            int answered = 0;
            for (int tick = 0; tick < ticks; tick++) {
                answered += work();
                pass(A_TICK);
            }
            return answered;
        }

        /** How many of its requests are answered in this tick. */
        int work() {
            while (asked.size() < atOnce) {
                asked.add(seats.ask(name));
                left.add(TICKS_EACH);
            }
            int ended = 0;
            for (int at = asked.size() - 1; at >= 0; at--) {
                if (asked.get(at).isGivenNow()) {
                    left.set(at, left.get(at) - 1);
                }
                if (left.get(at) == 0) {
                    asked.remove(at).close();
                    left.remove(at);
                    ended++;
                }
            }
            return ended;
        }

        int inWork() {
            return (int) asked.stream().filter(Seat::isGivenNow).count();
        }
    }

    private static Runnable both(Runnable one, Runnable other) {
        return () -> {
            one.run();
            other.run();
        };
    }
}
