package ai.candlefish.web;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.tenancy.persistence.Keyset.Position;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads pages of lists: clamps the limit, checks the cursor, and writes the next one. */
@ApplicationScoped
public class Pages {

    private static final int MOST_ROWS = 200;

    private final Cursors cursors;
    private final CurrentCaller caller;

    @Inject
    public Pages(Cursors cursors, CurrentCaller caller) {
        this.cursors = cursors;
        this.caller = caller;
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected Pages() {
        this.cursors = null;
        this.caller = null;
    }

    /** What a caller asked of a list: rows per page, where to go on, and the sort with an optional leading minus. */
    public record Request(int limit, @Nullable String cursor, String sort) {}

    /** Reads the rows of a slice. */
    @FunctionalInterface
    public interface Reader<E> {
        <T extends Comparable<? super T>> List<E> read(Slice<E, T> slice);
    }

    /**
     * One page.
     *
     * @param list the list's name, so that no other list takes its cursors
     * @param filters what narrows the list, in a fixed order
     * @param sorts the sort keys by the names that the API gives them
     */
    public <E> Page<E> read(
            String list,
            Request request,
            List<?> filters,
            Map<String, SortKey<E, ?>> sorts,
            Function<E, UUID> idOf,
            Reader<E> reader) {
        boolean descending = request.sort().startsWith("-");
        SortKey<E, ?> key = sorts.get(descending ? request.sort().substring(1) : request.sort());
        if (key == null) {
            throw Refusal.invalid("query/sort", "unknown_sort", "must be one of " + String.join(", ", sorts.keySet()));
        }
        String scope = String.join(
                "|", list, request.sort(), franchise(), caller.required().subject(), filters.toString());
        return page(key, descending, request, scope, idOf, reader);
    }

    private <E, T extends Comparable<? super T>> Page<E> page(
            SortKey<E, T> key,
            boolean descending,
            Request request,
            String scope,
            Function<E, UUID> idOf,
            Reader<E> reader) {
        int limit = Math.min(request.limit(), MOST_ROWS);
        Position<T> after = request.cursor() == null ? null : position(key, scope, request.cursor());
        List<E> rows = reader.read(new Slice<>(key, descending, after, limit + 1));
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        E last = rows.get(limit - 1);
        String value = key.value().apply(last).toString();
        return new Page<>(
                rows.subList(0, limit),
                cursors.write(scope, List.of(idOf.apply(last).toString(), value)));
    }

    private <E, T extends Comparable<? super T>> Position<T> position(SortKey<E, T> key, String scope, String cursor) {
        List<String> position = cursors.read(scope, cursor);
        try {
            return new Position<>(key.parse().apply(position.get(1)), UUID.fromString(position.get(0)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalStateException("A cursor with a good signature holds a bad position", e);
        }
    }

    private static String franchise() {
        return FranchiseContext.current()
                .map(Franchise::id)
                .map(id -> id.value())
                .orElse("hq");
    }
}
