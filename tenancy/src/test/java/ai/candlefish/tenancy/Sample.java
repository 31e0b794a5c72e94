package ai.candlefish.tenancy;

import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Franchises for tests. */
public final class Sample {

    private static final Instant CREATED = Instant.parse("2026-11-01T00:00:00Z");

    private Sample() {}

    public static Franchise franchise(String slug) {
        return franchise(slug, FranchiseState.ACTIVE);
    }

    public static Franchise franchise(String slug, FranchiseState state) {
        return franchise(slug, state, null);
    }

    public static Franchise franchise(String slug, FranchiseState state, @Nullable Departure departure) {
        return new Franchise(
                new FranchiseId(slug),
                "home",
                "Crown",
                "awards",
                state,
                SchemaState.CURRENT,
                Currency.getInstance("USD"),
                CREATED,
                0,
                CREATED,
                null,
                departure,
                null);
    }
}
