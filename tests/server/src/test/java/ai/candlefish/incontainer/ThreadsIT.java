package ai.candlefish.incontainer;

import static ai.candlefish.incontainer.TestFranchise.ALPHA;
import static ai.candlefish.incontainer.TestFranchise.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.MissingFranchise;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A franchise belongs to one thread and to no other: not to one beside it, not to one that it starts, not to the next work. */
@ArquillianTest
class ThreadsIT {

    private static final int THREADS_EACH = 3;
    private static final int TURNS = 60;

    @Inject
    Franchises franchises;

    @Inject
    Locations locations;

    @Inject
    Queries queries;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService timer;

    @Resource
    ManagedThreadFactory threads;

    @Deployment
    static WebArchive candlefish() {
        return CandlefishWar.with(ThreadsIT.class, Failures.class, Queries.class, TestFranchise.class);
    }

    @Test
    void threadsSideBySideReadTheirOwnFranchise() throws Exception {
        CountDownLatch allAreThere = new CountDownLatch(2 * THREADS_EACH);
        List<Future<Set<String>>> ofAlpha = new ArrayList<>();
        List<Future<Set<String>>> ofBeta = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(2 * THREADS_EACH, threads)) {
            for (int thread = 0; thread < THREADS_EACH; thread++) {
                ofAlpha.add(workers.submit(turns(ALPHA, allAreThere)));
                ofBeta.add(workers.submit(turns(BETA, allAreThere)));
            }
        }

        for (Future<Set<String>> seen : ofAlpha) {
            assertThat(seen.get()).containsExactly(ALPHA.location());
        }
        for (Future<Set<String>> seen : ofBeta) {
            assertThat(seen.get()).containsExactly(BETA.location());
        }
    }

    @Test
    void workThatIsHandedOnHasNoFranchise() throws Exception {
        Future<Optional<Franchise>> seen = in(ALPHA, () -> executor.submit(FranchiseContext::current));
        Future<List<KnownLocation>> read = in(ALPHA, () -> executor.submit(locations::all));

        assertThat(seen.get()).isEmpty();
        assertThat(Failures.causesOf(catchThrowable(read::get))).hasAtLeastOneElementOfType(MissingFranchise.class);
    }

    @Test
    void aThreadThatIsStartedHasNoFranchise() throws Exception {
        FutureTask<Optional<Franchise>> seen = new FutureTask<>(FranchiseContext::current);

        in(ALPHA, () -> {
            Thread started = threads.newThread(seen);
            started.start();
            return started;
        });

        assertThat(seen.get()).isEmpty();
    }

    @Test
    void aTimerHasNoFranchise() throws Exception {
        Future<Optional<Franchise>> seen =
                in(ALPHA, () -> timer.schedule(FranchiseContext::current, 1, TimeUnit.MILLISECONDS));

        assertThat(seen.get()).isEmpty();
    }

    @Test
    void workThatIsHandedOnEntersAnew() throws Exception {
        Future<List<String>> read = in(ALPHA, () -> executor.submit(() -> in(BETA, this::locationNames)));

        assertThat(read.get()).containsExactly(BETA.location());
        assertThat(FranchiseContext.current()).isEmpty();
    }

    @Test
    void aThreadThatFailedForAFranchiseIsCleanForTheNext() throws Exception {
        try (ExecutorService oneThread = Executors.newSingleThreadExecutor(threads)) {
            Future<Object> failed = oneThread.submit(() -> in(ALPHA, () -> queries.single("select 1 / 0")));
            Future<Optional<Franchise>> left = oneThread.submit(FranchiseContext::current);
            Future<List<String>> next = oneThread.submit(() -> in(BETA, this::locationNames));

            assertThat(Failures.stateOf(catchThrowable(failed::get))).isEqualTo("22012");
            assertThat(left.get()).isEmpty();
            assertThat(next.get()).containsExactly(BETA.location());
        }
    }

    @Test
    void aRetryOnAnotherThreadWorksForTheSameFranchise() throws Exception {
        try (ExecutorService first = Executors.newSingleThreadExecutor(threads);
                ExecutorService second = Executors.newSingleThreadExecutor(threads)) {
            Future<Object> failed = first.submit(() -> in(ALPHA, () -> queries.single("select 1 / 0")));
            assertThat(Failures.stateOf(catchThrowable(failed::get))).isEqualTo("22012");

            Future<List<String>> meanwhile = first.submit(() -> in(BETA, this::locationNames));
            Future<List<String>> retried = second.submit(() -> in(ALPHA, this::locationNames));

            assertThat(retried.get()).containsExactly(ALPHA.location());
            assertThat(meanwhile.get()).containsExactly(BETA.location());
        }
    }

    @Test
    void workForOneFranchiseCanNotTurnToAnother() {
        Throwable failure = catchThrowable(() -> in(ALPHA, () -> in(BETA, this::locationNames)));

        assertThat(failure).isInstanceOf(IllegalStateException.class);
        assertThat(FranchiseContext.current()).isEmpty();
    }

    private Callable<Set<String>> turns(TestFranchise franchise, CountDownLatch allAreThere) {
        return () -> {
            allAreThere.countDown();
            allAreThere.await();
            Set<String> seen = new HashSet<>();
            for (int turn = 0; turn < TURNS; turn++) {
                seen.addAll(in(franchise, this::locationNames));
            }
            return seen;
        };
    }

    private <T> T in(TestFranchise franchise, Supplier<T> work) {
        return franchises.inFranchise(new FranchiseId(franchise.slug()), work);
    }

    private List<String> locationNames() {
        return locations.all().stream().map(KnownLocation::name).toList();
    }
}
