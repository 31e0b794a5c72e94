package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which franchises HQ wants to see, and in which order.
 *
 * @param text stands in their name or slug; empty for all
 * @param state the one that they are in, or null for any
 */
public record FranchiseQuery(String text, @Nullable FranchiseState state, Sort sort, boolean descending) {

    /** What the rows are sorted by, before their slug. */
    public enum Sort {
        NAME("name", "text", Franchise::name),
        CREATED_AT(
                "created_at", "timestamptz", franchise -> franchise.createdAt().toString());

        private final String column;
        private final String type;

        @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
        private final Function<Franchise, String> value;

        Sort(String column, String type, Function<Franchise, String> value) {
            this.column = column;
            this.type = type;
            this.value = value;
        }

        String column() {
            return column;
        }

        String type() {
            return type;
        }
    }

    /** The last row of a page: its sort value and its slug. */
    public record Position(String value, String slug) {}

    public Position positionOf(Franchise franchise) {
        return new Position(sort.value.apply(franchise), franchise.id().value());
    }
}
