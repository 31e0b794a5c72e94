package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.registry.FranchiseQuery.Position;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The franchises, with how their schemas stand to the migrations. A change shows at once on the node that made it and within a
 * moment on the others, which {@link RegistryNews} tells; a node that can't be told forgets all that it knew.
 */
@ApplicationScoped
public class FranchiseRegistry {

    /** Long, since with a thousand franchises the looks add up; what changes is told. */
    private static final int MINUTES_KEPT = 5;

    private static final int FRANCHISES_KEPT = 5_000;

    @Resource(lookup = PlatformDatabase.JNDI_NAME)
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    private volatile LoadingCache<FranchiseId, Optional<Franchise>> cache = emptyCache();

    private LoadingCache<FranchiseId, Optional<Franchise>> emptyCache() {
        return Caffeine.newBuilder()
                .maximumSize(FRANCHISES_KEPT)
                .expireAfterWrite(Duration.ofMinutes(MINUTES_KEPT))
                .build(this::read);
    }

    public Optional<Franchise> find(FranchiseId id) {
        return cache.get(id);
    }

    /** The franchise as it is now, past the cache. */
    public Optional<Franchise> read(FranchiseId id) {
        return new FranchiseRows(dataSource).read(id);
    }

    /** See {@link FranchiseRows#overview}. */
    public Optional<FranchiseOverview> overview(FranchiseId id) {
        return new FranchiseRows(dataSource).overview(id);
    }

    /** See {@link FranchiseRows#page}. */
    public List<FranchiseOverview> page(FranchiseQuery query, @Nullable Position after, int limit) {
        return new FranchiseRows(dataSource).page(query, after, limit);
    }

    /** See {@link FranchiseRows#countByDatabase}. */
    public Map<String, Integer> countByDatabase() {
        return new FranchiseRows(dataSource).countByDatabase();
    }

    /** See {@link FranchiseRows#isOnTheMove}. */
    public boolean isOnTheMove(FranchiseId id, Instant aMinuteAgo) {
        return new FranchiseRows(dataSource).isOnTheMove(id, aMinuteAgo);
    }

    void forget(FranchiseId id) {
        cache.invalidate(id);
    }

    /** Also what is being read at the moment and may be old already. */
    void forgetAll() {
        cache = emptyCache();
    }

    /** A change of a franchise is committed. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) FranchiseChanged changed) {
        cache.invalidate(changed.id());
    }
}
