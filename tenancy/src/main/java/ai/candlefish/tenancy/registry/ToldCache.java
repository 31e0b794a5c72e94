package ai.candlefish.tenancy.registry;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Keeps what was read for as long as somebody tells when it changes, {@value #MINUTES_TOLD} minutes at most; and for
 * {@value #SECONDS_UNTOLD} seconds only while nobody can, which is how it begins.
 */
final class ToldCache<K, V> {

    static final int SECONDS_UNTOLD = 30;
    static final int MINUTES_TOLD = 5;

    private final LoadingCache<K, V> cache;

    /** @param most so many entries; the ones that are used least go first */
    ToldCache(int most, Ticker ticker, CacheLoader<K, V> read) {
        this.cache = Caffeine.newBuilder()
                .maximumSize(most)
                .ticker(ticker)
                .expireAfterWrite(Duration.ofSeconds(SECONDS_UNTOLD))
                .build(read);
    }

    V get(K key) {
        return cache.get(key);
    }

    void forget(K key) {
        cache.invalidate(key);
    }

    void forgetAll() {
        cache.invalidateAll();
    }

    /** From now on every change is told, by {@link #forget}; what was read before may be older than that and goes. */
    void isTold() {
        expireAfter(Duration.ofMinutes(MINUTES_TOLD));
        cache.invalidateAll();
    }

    /** From now on nobody tells; what was read long ago goes at once. */
    void isUntold() {
        expireAfter(Duration.ofSeconds(SECONDS_UNTOLD));
    }

    private void expireAfter(Duration age) {
        cache.policy().expireAfterWrite().orElseThrow().setExpiresAfter(age);
    }
}
