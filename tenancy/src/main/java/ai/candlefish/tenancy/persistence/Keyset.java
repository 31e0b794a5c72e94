package ai.candlefish.tenancy.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page along an index: rows behind a position, in the order of a sort key and the id.
 *
 * <p>Page ten thousand costs what page one does, and rows written meanwhile neither repeat nor hide older ones.
 */
public final class Keyset {

    private Keyset() {}

    /** The last row of the page before: its sort value and id. */
    public record Position<T>(T value, UUID id) {}

    /** How a list is read: sort key, direction, where to go on, how many rows. */
    public record Slice<E, T extends Comparable<? super T>>(
            SortKey<E, T> key, boolean descending, @Nullable Position<T> after, int limit) {}

    /** The rows of the slice that fulfil the conditions. The entity's id attribute is {@code id}. */
    public static <E, T extends Comparable<? super T>> List<E> read(
            EntityManager entities,
            Class<E> type,
            BiFunction<CriteriaBuilder, Root<E>, List<Predicate>> conditions,
            Slice<E, T> slice) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<E> query = builder.createQuery(type);
        Root<E> root = query.from(type);
        List<Predicate> where = new ArrayList<>(conditions.apply(builder, root));
        Path<T> key = root.get(slice.key().attribute());
        Path<UUID> id = root.get("id");
        Position<T> after = slice.after();
        if (after != null) {
            // The first condition bounds the index scan, the second drops the ties that were shown already.
            where.add(beyond(builder, key, after.value(), slice.descending(), true));
            where.add(builder.or(
                    beyond(builder, key, after.value(), slice.descending(), false),
                    beyond(builder, id, after.id(), slice.descending(), false)));
        }
        query.where(where.toArray(Predicate[]::new));
        query.orderBy(
                slice.descending()
                        ? List.of(builder.desc(key), builder.desc(id))
                        : List.of(builder.asc(key), builder.asc(id)));
        return entities.createQuery(query).setMaxResults(slice.limit()).getResultList();
    }

    /** A condition that the lower-cased attribute contains the text; see {@link ai.candlefish.tenancy.LikePattern}. */
    public static Predicate contains(CriteriaBuilder builder, Expression<String> attribute, String pattern) {
        return builder.like(builder.lower(attribute), pattern, '\\');
    }

    private static <C extends Comparable<? super C>> Predicate beyond(
            CriteriaBuilder builder, Expression<C> attribute, C value, boolean descending, boolean orEqual) {
        if (descending) {
            return orEqual ? builder.lessThanOrEqualTo(attribute, value) : builder.lessThan(attribute, value);
        }
        return orEqual ? builder.greaterThanOrEqualTo(attribute, value) : builder.greaterThan(attribute, value);
    }
}
