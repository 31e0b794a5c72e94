package ai.candlefish.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The franchise that the running work belongs to.
 *
 * <p>It holds for one thread between {@link #enter} and {@link Scope#close} and is not inherited by any other: work that moves
 * to another thread enters again through {@link Franchises#inFranchise}.
 */
public final class FranchiseContext {

    private static final ThreadLocal<@Nullable Franchise> BOUND = new ThreadLocal<>();

    private FranchiseContext() {}

    public static Optional<Franchise> current() {
        return Optional.ofNullable(BOUND.get());
    }

    /**
     * The franchise of the running work.
     *
     * @throws MissingFranchise when the work runs outside a franchise: there is no default
     */
    public static Franchise required() {
        Franchise franchise = BOUND.get();
        if (franchise == null) {
            throw new MissingFranchise();
        }
        return franchise;
    }

    /** Begins work for a franchise on this thread; a thread that already works for one can't change over. */
    public static Scope enter(Franchise franchise) {
        if (BOUND.get() != null) {
            throw new IllegalStateException("This thread already works for a franchise");
        }
        BOUND.set(franchise);
        return BOUND::remove;
    }

    /** Ends the work for the franchise. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
