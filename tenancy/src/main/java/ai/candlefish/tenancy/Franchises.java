package ai.candlefish.tenancy;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.registry.FranchiseQuery;
import ai.candlefish.tenancy.registry.FranchiseQuery.Position;
import ai.candlefish.tenancy.registry.FranchiseRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds franchises and runs work inside one of them. */
@ApplicationScoped
public class Franchises {

    private final FranchiseRegistry registry;

    @Inject
    public Franchises(FranchiseRegistry registry) {
        this.registry = registry;
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected Franchises() {
        this.registry = null;
    }

    public Optional<Franchise> find(FranchiseId id) {
        return registry.find(id);
    }

    /** The franchise as it is in the database now, past the cache. */
    public Optional<Franchise> read(FranchiseId id) {
        return registry.read(id);
    }

    /** The franchise as it is in the database now, with what HQ wants to know of it. */
    public Optional<FranchiseOverview> overview(FranchiseId id) {
        return registry.overview(id);
    }

    /** A page of franchises for HQ; see {@link FranchiseRegistry#page}. */
    public List<FranchiseOverview> page(FranchiseQuery query, @Nullable Position after, int limit) {
        return registry.page(query, after, limit);
    }

    /**
     * Runs work for a franchise on this thread: jobs, timers and streams start here.
     *
     * @throws Refusal not found, when there is no such franchise
     */
    public <T> T inFranchise(FranchiseId id, Supplier<T> work) {
        Franchise franchise = registry.find(id).orElseThrow(Refusal::notFound);
        FranchiseContext.Scope scope = FranchiseContext.enter(franchise);
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }
}
