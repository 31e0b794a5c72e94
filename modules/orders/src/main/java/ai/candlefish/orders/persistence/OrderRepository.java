package ai.candlefish.orders.persistence;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.tenancy.LikePattern;
import ai.candlefish.tenancy.persistence.Keyset;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.criteria.JpaExpression;

/** The orders of the franchise that the work runs in. */
@ApplicationScoped
public class OrderRepository {

    private static final String ONE_EXTERNAL_ID = "orders_external_id_key";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @PersistenceContext
    EntityManager entities;

    public Optional<Order> findWithLines(UUID id) {
        return entities
                .createQuery("select o from Order o left join fetch o.lines where o.id = :id", Order.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The order, which nobody else changes until the transaction ends. */
    public Optional<Order> lock(UUID id) {
        return Optional.ofNullable(entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param customers those whose name has the filter's text */
    public <T extends Comparable<? super T>> List<Order> page(
            OrderFilter filter, Collection<UUID> customers, Slice<Order, T> slice) {
        return Keyset.read(
                entities, Order.class, (builder, order) -> conditions(builder, order, filter, customers), slice);
    }

    private static List<Predicate> conditions(
            CriteriaBuilder builder, Root<Order> order, OrderFilter filter, Collection<UUID> customers) {
        List<Predicate> conditions = new ArrayList<>();
        if (!filter.text().isBlank()) {
            conditions.add(mentions(builder, order, filter.text().strip(), customers));
        }
        if (filter.state() != null) {
            conditions.add(builder.equal(order.get("state"), filter.state()));
        }
        if (filter.customerId() != null) {
            conditions.add(builder.equal(order.get("customerId"), filter.customerId()));
        }
        if (filter.from() != null) {
            conditions.add(builder.greaterThanOrEqualTo(order.get("orderedOn"), filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(builder.lessThanOrEqualTo(order.get("orderedOn"), filter.to()));
        }
        return conditions;
    }

    private static Predicate mentions(
            CriteriaBuilder builder, Root<Order> order, String text, Collection<UUID> customers) {
        List<Predicate> places = new ArrayList<>();
        places.add(Keyset.contains(builder, order.get("externalId"), LikePattern.containing(text)));
        if (!customers.isEmpty()) {
            places.add(order.get("customerId").in(customers));
        }
        if (NUMBER.matcher(text).matches()) {
            places.add(builder.like(((JpaExpression<?>) order.get("number")).cast(String.class), text + "%"));
        }
        return builder.or(places.toArray(Predicate[]::new));
    }

    /** Those of the external ids that are orders; their lines are not read. */
    public Map<String, Order> byExternalId(Collection<String> externalIds) {
        return byExternalId("select o from Order o where o.externalId in :externalIds", externalIds);
    }

    /** Those of the external ids that are orders, with their lines. */
    public Map<String, Order> byExternalIdWithLines(Collection<String> externalIds) {
        return byExternalId(
                "select o from Order o left join fetch o.lines where o.externalId in :externalIds", externalIds);
    }

    private Map<String, Order> byExternalId(String query, Collection<String> externalIds) {
        return entities
                .createQuery(query, Order.class)
                .setParameter("externalIds", externalIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        order -> Objects.requireNonNull(order.terms().externalId()), Function.identity()));
    }

    /** Nobody else changes these orders until the transaction ends. */
    public void lockExternalIds(Collection<String> externalIds) {
        entities.createNativeQuery("""
                        select id from no_franchise.orders where external_id in :externalIds
                        order by id for no key update""", UUID.class)
                .setParameter("externalIds", externalIds)
                .getResultList();
    }

    public void add(Order order) {
        entities.persist(order);
    }

    /**
     * Writes what has changed, so that the versions are those that will be committed.
     *
     * @throws Refusal a conflict, when another order has the external id
     */
    public void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            if (ONE_EXTERNAL_ID.equals(e.getConstraintName())) {
                throw Refusal.conflict("external_id_taken", "Another order has this external id.");
            }
            throw e;
        }
    }

    /** Forgets orders that were written, so that long work does not keep all it has seen. */
    public void release(Collection<Order> orders) {
        orders.forEach(order -> {
            order.news().forEach(entities::detach);
            entities.detach(order);
        });
    }
}
