package ai.candlefish.app.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final int MOST = 8;
    private static final int WAITING = 20;
    private static final double CORES = 2;
    private static final int UNDER_WAY = 5;
    private static final String LOUD = "loud";
    private static final String QUIET = "quiet";
    private static final Duration NO_TIME = Duration.ZERO;
    private static final Duration A_TICK = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SeatsInTime node = new SeatsInTime(new SeatRules(MOST, CORES, WAITING), UNDER_WAY);
    private final Seats seats = node.seats();

    @Test
    void givesOneThatAsksAloneTheMostForAsLongAsItLikes() {
        List<Seat> taken = node.ask(LOUD, MOST);
        node.pass(Duration.ofSeconds(30));

        Seat another = seats.ask(LOUD);
        assertThat(another.isGivenNow()).isFalse();
        taken.getFirst().close();

        assertThat(taken).allMatch(Seat::isGivenNow);
        assertThat(another.isGivenNow()).isTrue();
    }

    @Test
    void givesTheSeatOfOneThatLeavesToWhoHasWaitedLongest() {
        List<Seat> taken = node.ask(LOUD, MOST);
        Seat first = seats.ask(LOUD);
        Seat second = seats.ask(LOUD);

        taken.getFirst().close();

        assertThat(first.isGiven(PATIENCE)).isTrue();
        assertThat(second.isGivenNow()).isFalse();
    }

    @Test
    void refusesWhomTheQueueHasNoPlaceForAtOnce() {
        node.ask(LOUD, MOST + WAITING);

        assertThat(seats.ask(LOUD).isGiven(PATIENCE)).isFalse();
        assertThat(seats.ask(QUIET).isGivenNow()).isTrue();
    }

    @Test
    void keepsPlacesInTheQueueForThoseThatComeWhenItIsFull() {
        node.ask(LOUD, MOST + WAITING);
        node.ask(QUIET, MOST);

        List<Seat> waiting = node.ask(QUIET, WAITING / 2);

        assertThat(waiting).allMatch(seat -> !seat.isRefused());
        assertThat(seats.ask(QUIET).isRefused()).isTrue();
        assertThat(seats.ask(LOUD).isRefused()).isTrue();
    }

    @Test
    void givesASeatBackOnceOnly() {
        List<Seat> taken = node.ask(LOUD, MOST);
        taken.getFirst().close();
        taken.getFirst().close();

        assertThat(seats.ask(LOUD).isGivenNow()).isTrue();
        assertThat(seats.ask(LOUD).isGivenNow()).isFalse();
    }

    @Test
    void keepsNoSeatForWhoWaitsNoLonger() {
        List<Seat> taken = node.ask(LOUD, MOST);
        Seat impatient = seats.ask(LOUD);
        Seat next = seats.ask(LOUD);

        assertThat(impatient.isGiven(NO_TIME)).isFalse();
        taken.getFirst().close();

        assertThat(next.isGiven(PATIENCE)).isTrue();
    }

    @Test
    void keepsOneThatAsksWithoutEndToASeatWhileAnotherAsksNowAndThen() {
        node.ask(LOUD, MOST);
        SeatsInTime.Queue loud = node.queue(LOUD);
        Seat quiet = seats.ask(QUIET);
        loud.work(1_000);
        quiet.close();

        assertThat(quiet.isGivenNow()).isTrue();
        assertThat(loud.inWork()).isZero();
    }

    @Test
    void boundsWhoAskedAloneInTheMomentAnotherOneComes() {
        List<Seat> taken = node.ask(LOUD, MOST);
        node.pass(Duration.ofSeconds(10));
        Seat waits = seats.ask(LOUD);

        seats.ask(QUIET);
        taken.getFirst().close();

        assertThat(waits.isGivenNow()).isFalse();
    }

    @Test
    void boundsNobodyForAMoment() {
        node.ask(LOUD, MOST);
        node.pass(Duration.ofSeconds(2));

        assertThat(node.ask(QUIET, MOST)).allMatch(Seat::isGivenNow);
    }

    @Test
    void boundsNobodyWhereAllTogetherAskForLittle() {
        for (int round = 0; round < 100; round++) {
            seats.ask(QUIET).close();
            List<Seat> three = node.ask(LOUD, 3);
            node.pass(Duration.ofMillis(100));
            three.forEach(Seat::close);
        }
        seats.ask(QUIET).close();

        assertThat(node.ask(LOUD, MOST)).allMatch(Seat::isGivenNow);
    }

    @Test
    void holdsUpNobodyWhoAsksForNoMoreThanAnEvenPart() {
        SeatsInTime.Queue loud = node.queue(LOUD);
        int answeredOfLoud = 0;
        for (int burst = 0; burst < 200; burst++) {
            List<Seat> quiet = node.ask(QUIET, MOST);
            assertThat(quiet).as("burst %d", burst).allMatch(Seat::isGivenNow);
            int answered = loud.work(10);
            quiet.forEach(Seat::close);
            answered += loud.work(40);
            answeredOfLoud += burst < 100 ? 0 : answered; // by then it is known as loud
        }

        assertThat(answeredOfLoud)
                .as("a quarter of five seconds, ten milliseconds each")
                .isCloseTo(125, withPercentage(10));
    }

    @Test
    void letsTheLeastHaveASeatForAQuarterOfTheTime() {
        node.ask(QUIET, 2);
        SeatsInTime.Queue loud = node.queue(LOUD);
        loud.work(5_000);

        assertThat(loud.work(10_000)).isCloseTo(250, withPercentage(10));
    }

    @Test
    void givesAllSeatsAgainOnceNobodyElseAsks() {
        SeatsInTime.Queue loud = node.queue(LOUD);
        for (int round = 0; round < 8; round++) {
            seats.ask(QUIET).close();
            loud.work(501);
        }
        int beside = loud.inWork();
        loud.work(1_500);

        assertThat(beside).isEqualTo((int) CORES);
        assertThat(loud.inWork()).isEqualTo(UNDER_WAY);
    }

    @Test
    void sharesEvenlyBetweenManyThatAllAskWithoutEnd() {
        List<String> all = List.of("a", "b", "c", "d");
        List<SeatsInTime.Queue> queues = all.stream().map(node::queue).toList();
        int[] answered = new int[all.size()];
        for (int tick = 0; tick < 10_000; tick++) {
            for (int at = 0; at < all.size(); at++) {
                answered[at] += queues.get(at).work();
            }
            node.pass(A_TICK);
        }

        assertThat(IntStream.of(answered).min().orElseThrow())
                .isCloseTo(IntStream.of(answered).max().orElseThrow(), withPercentage(5));
    }

    @Test
    void letsWorkInTheBackgroundRestForLongerTheMoreIsAskedFor() {
        Duration work = Duration.ofMillis(20);
        Duration alone = seats.restAfter(work);
        Seat seat = seats.ask(QUIET);
        node.pass(Duration.ofMillis(500));
        Duration inBetween = seats.restAfter(work);
        node.pass(Duration.ofSeconds(10));
        Duration inFull = seats.restAfter(work);
        Duration longest = seats.restAfter(PATIENCE);
        seat.close();
        node.pass(Duration.ofSeconds(2));

        assertThat(alone).isZero();
        assertThat(inBetween).isBetween(Duration.ofMillis(27), Duration.ofMillis(40));
        assertThat(inFull).isBetween(Duration.ofMillis(79), Duration.ofMillis(80));
        assertThat(longest).isBetween(Duration.ofMillis(499), Duration.ofMillis(500));
        assertThat(seats.restAfter(work)).isZero();
    }

    @Test
    void forgetsWhoHasNotAskedForASecond() {
        IntStream.range(0, 1_000).forEach(number -> seats.ask("f" + number).close());
        seats.ask("holds");
        node.pass(Duration.ofSeconds(2));

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
        assertThat(node.ask(LOUD, MOST)).allMatch(Seat::isGivenNow);
    }
}
