package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.FranchiseState;
import java.time.Instant;
import java.util.Arrays;
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
        NAME("name", "name", "text", row -> row.franchise().name()),
        CREATED_AT(
                "createdAt",
                "created_at",
                "timestamptz",
                row -> row.franchise().createdAt().toString()),
        /** One in which nothing was ever changed stands as if that were longest ago. */
        LAST_ACTIVITY_AT(
                "lastActivityAt",
                "coalesce(activity.changed_at, '-infinity')",
                "timestamptz",
                row -> row.lastActivityAt().map(Instant::toString).orElse("-infinity"));

        private final String word;
        private final String column;
        private final String type;

        @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
        private final Function<FranchiseOverview, String> value;

        Sort(String word, String column, String type, Function<FranchiseOverview, String> value) {
            this.word = word;
            this.column = column;
            this.type = type;
            this.value = value;
        }

        /** The one that the API calls so. */
        public static Sort of(String word) {
            return Arrays.stream(values())
                    .filter(sort -> sort.word.equals(word))
                    .findFirst()
                    .orElseThrow();
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

    public Position positionOf(FranchiseOverview row) {
        return new Position(sort.value.apply(row), row.franchise().id().value());
    }
}
