package ai.candlefish.customers.persistence;

import ai.candlefish.customers.domain.Customer;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.LikePattern;
import ai.candlefish.tenancy.persistence.Keyset;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** The customers of the franchise that the work runs in. */
@ApplicationScoped
public class CustomerRepository {

    private static final String ONE_EXTERNAL_ID = "customers_external_id_key";

    @PersistenceContext
    EntityManager entities;

    public Optional<Customer> find(UUID id) {
        return Optional.ofNullable(entities.find(Customer.class, id));
    }

    public <T extends Comparable<? super T>> List<Customer> page(String text, Slice<Customer, T> slice) {
        return Keyset.read(
                entities,
                Customer.class,
                (builder, customer) -> text.isBlank() ? List.of() : List.of(mentions(builder, customer, text)),
                slice);
    }

    private static Predicate mentions(CriteriaBuilder builder, Root<Customer> customer, String text) {
        String pattern = LikePattern.containing(text);
        return builder.or(Stream.of(
                        customer.<String>get("name"),
                        customer.<String>get("contactName"),
                        customer.<String>get("email"),
                        customer.get("address").<String>get("city"),
                        customer.<String>get("externalId"))
                .map(attribute -> Keyset.contains(builder, attribute, pattern))
                .toArray(Predicate[]::new));
    }

    public List<UUID> idsByName(String text, int most) {
        return entities.createQuery(
                        "select c.id from Customer c where lower(c.name) like :pattern escape '\\' order by c.name, c.id",
                        UUID.class)
                .setParameter("pattern", LikePattern.containing(text))
                .setMaxResults(most)
                .getResultList();
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return entities.createQuery("select c.id as id, c.name as name from Customer c where c.id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("name", String.class)));
    }

    public Map<String, UUID> idsByExternalId(Collection<String> externalIds) {
        return entities.createQuery(
                        "select c.externalId as externalId, c.id as id from Customer c where c.externalId in :externalIds",
                        Tuple.class)
                .setParameter("externalIds", externalIds)
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> row.get("externalId", String.class), row -> row.get("id", UUID.class)));
    }

    public List<Customer> withExternalIds(Collection<String> externalIds) {
        return entities.createQuery("select c from Customer c where c.externalId in :externalIds", Customer.class)
                .setParameter("externalIds", externalIds)
                .getResultList();
    }

    public void add(Customer customer) {
        entities.persist(customer);
    }

    /**
     * Writes what has changed, so that the versions are those that will be committed.
     *
     * @throws Refusal a conflict, when another customer has the external id
     */
    public void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            if (ONE_EXTERNAL_ID.equals(e.getConstraintName())) {
                throw Refusal.conflict("external_id_taken", "Another customer has this external id.");
            }
            throw e;
        }
    }
}
