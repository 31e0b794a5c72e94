package ai.candlefish.app.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final int MOST = 8;
    private static final int WAITING = 20;
    private static final double CORES = 2;
    private static final String LOUD = "loud";
    private static final String QUIET = "quiet";
    private static final Duration NO_TIME = Duration.ZERO;
    private static final Duration A_TICK = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicLong time = new AtomicLong();
    private final NavigableMap<Long, Runnable> later = new TreeMap<>();
    private final Seats seats = new Seats(
            new SeatRules(MOST, CORES, WAITING),
            time::get,
            (seconds, work) -> later.merge(time.get() + (long) (seconds * 1e9), work, SeatsTest::both));

    @Test
    void givesOneThatAsksAloneTheMostForAsLongAsItLikes() {
        List<Seat> taken = ask(LOUD, MOST);
        pass(Duration.ofSeconds(30));

        Seat another = seats.ask(LOUD);
        assertThat(another.isGivenNow()).isFalse();
        taken.getFirst().close();

        assertThat(taken).allMatch(Seat::isGivenNow);
        assertThat(another.isGivenNow()).isTrue();
    }

    @Test
    void givesTheSeatOfOneThatLeavesToWhoHasWaitedLongest() {
        List<Seat> taken = ask(LOUD, MOST);
        Seat first = seats.ask(LOUD);
        Seat second = seats.ask(LOUD);

        taken.getFirst().close();

        assertThat(first.isGiven(PATIENCE)).isTrue();
        assertThat(second.isGivenNow()).isFalse();
    }

    @Test
    void refusesWhomTheQueueHasNoPlaceForAtOnce() {
        ask(LOUD, MOST + WAITING);

        assertThat(seats.ask(LOUD).isGiven(PATIENCE)).isFalse();
        assertThat(seats.ask(QUIET).isGivenNow()).isTrue();
    }

    @Test
    void keepsPlacesInTheQueueForThoseThatComeWhenItIsFull() {
        ask(LOUD, MOST + WAITING);
        ask(QUIET, MOST);

        List<Seat> waiting = ask(QUIET, WAITING / 2);

        assertThat(waiting).allMatch(seat -> !seat.isRefused());
        assertThat(seats.ask(QUIET).isRefused()).isTrue();
        assertThat(seats.ask(LOUD).isRefused()).isTrue();
    }

    @Test
    void givesASeatBackOnceOnly() {
        List<Seat> taken = ask(LOUD, MOST);
        taken.getFirst().close();
        taken.getFirst().close();

        assertThat(seats.ask(LOUD).isGivenNow()).isTrue();
        assertThat(seats.ask(LOUD).isGivenNow()).isFalse();
    }

    @Test
    void keepsNoSeatForWhoWaitsNoLonger() {
        List<Seat> taken = ask(LOUD, MOST);
        Seat impatient = seats.ask(LOUD);
        Seat next = seats.ask(LOUD);

        assertThat(impatient.isGiven(NO_TIME)).isFalse();
        taken.getFirst().close();

        assertThat(next.isGiven(PATIENCE)).isTrue();
    }

    @Test
    void keepsOneThatAsksWithoutEndToASeatWhileAnotherAsksNowAndThen() {
        ask(LOUD, MOST);
        Queue loud = new Queue(LOUD);
        Seat quiet = seats.ask(QUIET);
        work(loud, 1_000);
        quiet.close();

        assertThat(quiet.isGivenNow()).isTrue();
        assertThat(loud.inWork()).isZero();
    }

    @Test
    void boundsNobodyForAMoment() {
        ask(LOUD, MOST);
        pass(Duration.ofSeconds(2));

        assertThat(ask(QUIET, MOST)).allMatch(Seat::isGivenNow);
    }

    @Test
    void boundsNobodyWhereAllTogetherAskForLittle() {
        for (int round = 0; round < 100; round++) {
            seats.ask(QUIET).close();
            List<Seat> three = ask(LOUD, 3);
            pass(Duration.ofMillis(100));
            three.forEach(Seat::close);
        }
        seats.ask(QUIET).close();

        assertThat(ask(LOUD, MOST)).allMatch(Seat::isGivenNow);
    }

    @Test
    void holdsUpNobodyWhoAsksForNoMoreThanAnEvenPart() {
        Queue loud = new Queue(LOUD);
        int answeredOfLoud = 0;
        for (int burst = 0; burst < 200; burst++) {
            List<Seat> quiet = ask(QUIET, MOST);
            assertThat(quiet).as("burst %d", burst).allMatch(Seat::isGivenNow);
            int answered = work(loud, 10);
            quiet.forEach(Seat::close);
            answered += work(loud, 40);
            answeredOfLoud += burst < 100 ? 0 : answered; // by then it is known as loud
        }

        assertThat(answeredOfLoud)
                .as("a quarter of five seconds, ten milliseconds each")
                .isCloseTo(125, withPercentage(10));
    }

    @Test
    void letsTheLeastHaveASeatForAQuarterOfTheTime() {
        ask(QUIET, 2);
        Queue loud = new Queue(LOUD);
        work(loud, 5_000);

        assertThat(work(loud, 10_000)).isCloseTo(250, withPercentage(10));
    }

    @Test
    void givesAllSeatsAgainOnceNobodyElseAsks() {
        Queue loud = new Queue(LOUD);
        for (int round = 0; round < 8; round++) {
            seats.ask(QUIET).close();
            work(loud, 501);
        }
        int beside = loud.inWork();
        work(loud, 1_500);

        assertThat(beside).isEqualTo((int) CORES);
        assertThat(loud.inWork()).isEqualTo(WAITING / 4);
    }

    @Test
    void sharesEvenlyBetweenManyThatAllAskWithoutEnd() {
        List<String> all = List.of("a", "b", "c", "d");
        List<Queue> queues = all.stream().map(Queue::new).toList();
        int[] answered = new int[all.size()];
        for (int tick = 0; tick < 10_000; tick++) {
            for (int at = 0; at < all.size(); at++) {
                answered[at] += queues.get(at).work();
            }
            pass(A_TICK);
        }

        assertThat(IntStream.of(answered).min().orElseThrow())
                .isCloseTo(IntStream.of(answered).max().orElseThrow(), withPercentage(5));
    }

    @Test
    void letsWorkInTheBackgroundRestForLongerTheMoreIsAskedFor() {
        Duration work = Duration.ofMillis(20);
        Duration alone = seats.restAfter(work);
        Seat seat = seats.ask(QUIET);
        pass(Duration.ofMillis(500));
        Duration inBetween = seats.restAfter(work);
        pass(Duration.ofSeconds(10));
        Duration inFull = seats.restAfter(work);
        Duration longest = seats.restAfter(PATIENCE);
        seat.close();
        pass(Duration.ofSeconds(2));

        assertThat(alone).isZero();
        assertThat(inBetween).isBetween(Duration.ofMillis(20), Duration.ofMillis(30));
        assertThat(inFull).isBetween(Duration.ofMillis(59), Duration.ofMillis(60));
        assertThat(longest).isBetween(Duration.ofMillis(499), Duration.ofMillis(500));
        assertThat(seats.restAfter(work)).isZero();
    }

    @Test
    void forgetsWhoHasNotAskedForASecond() {
        IntStream.range(0, 1_000).forEach(number -> seats.ask("f" + number).close());
        seats.ask("holds");
        pass(Duration.ofSeconds(2));

        seats.ask(QUIET).close();

        assertThat(seats.holders()).isEqualTo(2);
    }

    @Test
    void neverGivesMoreThanTheMostToThreadsThatCompete() throws Exception {
        int threads = MOST + WAITING;
        CountDownLatch allAreThere = new CountDownLatch(threads);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger mostInside = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                running.add(workers.submit(() -> {
                    allAreThere.countDown();
                    allAreThere.await();
                    for (int turn = 0; turn < 200; turn++) {
                        try (Seat seat = seats.ask(LOUD)) {
                            assertThat(seat.isGiven(PATIENCE)).isTrue();
                            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }

        assertThat(mostInside.get()).isBetween(1, MOST);
        assertThat(ask(LOUD, MOST)).allMatch(Seat::isGivenNow);
    }

    /** A franchise whose requests never end: each takes as many ticks as the next one. */
    private final class Queue {
        private static final int TICKS_EACH = 10;
        private final String name;
        private final List<Seat> asked = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();

        Queue(String name) {
            this.name = name;
        }

        /** How many requests ended in this tick. */
        int work() {
            while (asked.size() < WAITING / 4) {
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

    /** How many of its requests are answered in that many ticks. */
    private int work(Queue queue, int ticks) {
        int answered = 0;
        for (int tick = 0; tick < ticks; tick++) {
            answered += queue.work();
            pass(A_TICK);
        }
        return answered;
    }

    private List<Seat> ask(String holder, int times) {
        return IntStream.range(0, times).mapToObj(number -> seats.ask(holder)).toList();
    }

    private static Runnable both(Runnable one, Runnable other) {
        return () -> {
            one.run();
            other.run();
        };
    }

    private void pass(Duration length) {
        long end = time.get() + length.toNanos();
        while (!later.isEmpty() && later.firstKey() <= end) {
            time.set(Math.max(time.get(), later.firstKey()));
            later.pollFirstEntry().getValue().run();
        }
        time.set(end);
    }
}
