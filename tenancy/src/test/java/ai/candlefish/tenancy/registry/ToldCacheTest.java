package ai.candlefish.tenancy.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ToldCacheTest {

    private static final String KEY = "crown-denver";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration UNTOLD = Duration.ofSeconds(ToldCache.SECONDS_UNTOLD);
    private static final Duration TOLD = Duration.ofMinutes(ToldCache.MINUTES_TOLD);

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final ToldCache<String, Integer> cache = new ToldCache<>(10, time::get, key -> reads.incrementAndGet());

    @Test
    void readsAgainAfterHalfAMinuteWhileNobodyTells() {
        assertThat(cache.get(KEY)).isEqualTo(1);
        pass(UNTOLD.minus(A_MOMENT));
        assertThat(cache.get(KEY)).isEqualTo(1);
        pass(A_MOMENT);

        assertThat(cache.get(KEY)).isEqualTo(2);
    }

    @Test
    void keepsForLongWhatSomebodyTellsOf() {
        cache.isTold();
        assertThat(cache.get(KEY)).isEqualTo(1);
        pass(TOLD.minus(A_MOMENT));
        assertThat(cache.get(KEY)).isEqualTo(1);
        pass(A_MOMENT);

        assertThat(cache.get(KEY)).isEqualTo(2);
    }

    @Test
    void readsAgainWhatItIsToldOf() {
        cache.isTold();
        cache.get(KEY);
        cache.get("crown-boulder");

        cache.forget(KEY);

        assertThat(cache.get(KEY)).isEqualTo(3);
        assertThat(cache.get("crown-boulder")).isEqualTo(2);
    }

    @Test
    void trustsNothingThatWasReadBeforeItIsTold() {
        cache.get(KEY);

        cache.isTold();

        assertThat(cache.get(KEY)).isEqualTo(2);
    }

    @Test
    void readsAgainWhatIsOldOnceNobodyTellsAnyMore() {
        cache.isTold();
        cache.get(KEY);
        pass(UNTOLD);
        cache.get("crown-boulder");

        cache.isUntold();

        assertThat(cache.get(KEY)).isEqualTo(3);
        assertThat(cache.get("crown-boulder")).isEqualTo(2);
    }

    private void pass(Duration length) {
        time.addAndGet(length.toNanos());
    }
}
