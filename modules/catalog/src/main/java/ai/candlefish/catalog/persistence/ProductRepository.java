package ai.candlefish.catalog.persistence;

import ai.candlefish.catalog.domain.Product;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The products of the franchise that the work runs in. */
@ApplicationScoped
public class ProductRepository {

    private static final String ONE_EXTERNAL_ID = "products_external_id_key";
    private static final String ONE_SKU = "products_sku_key";

    @PersistenceContext
    EntityManager entities;

    /**
     * What narrows the list of products.
     *
     * @param text to be found in name, SKU, category or external id; blank for all
     * @param discontinued only products that are, or are not; null for both
     */
    public record Filter(String text, @Nullable Boolean discontinued) {}

    public Optional<Product> find(UUID id) {
        return Optional.ofNullable(entities.find(Product.class, id));
    }

    public <T extends Comparable<? super T>> List<Product> page(Filter filter, Slice<Product, T> slice) {
        return Keyset.read(entities, Product.class, (builder, product) -> conditions(builder, product, filter), slice);
    }

    private static List<Predicate> conditions(CriteriaBuilder builder, Root<Product> product, Filter filter) {
        List<Predicate> conditions = new ArrayList<>();
        if (!filter.text().isBlank()) {
            String pattern = LikePattern.containing(filter.text());
            conditions.add(builder.or(Stream.of("name", "sku", "category", "externalId")
                    .map(attribute -> Keyset.contains(builder, product.get(attribute), pattern))
                    .toArray(Predicate[]::new)));
        }
        if (filter.discontinued() != null) {
            conditions.add(builder.equal(product.get("discontinued"), filter.discontinued()));
        }
        return conditions;
    }

    public List<Product> all(Collection<UUID> ids) {
        return entities.createQuery("select p from Product p where p.id in :ids", Product.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public Map<String, UUID> idsByExternalId(Collection<String> externalIds) {
        return entities.createQuery(
                        "select p.externalId as externalId, p.id as id from Product p where p.externalId in :externalIds",
                        Tuple.class)
                .setParameter("externalIds", externalIds)
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> row.get("externalId", String.class), row -> row.get("id", UUID.class)));
    }

    public List<Product> withExternalIds(Collection<String> externalIds) {
        return entities.createQuery("select p from Product p where p.externalId in :externalIds", Product.class)
                .setParameter("externalIds", externalIds)
                .getResultList();
    }

    public List<Product> withSkus(Collection<String> skus) {
        return entities.createQuery("select p from Product p where p.sku in :skus", Product.class)
                .setParameter("skus", skus)
                .getResultList();
    }

    public void add(Product product) {
        entities.persist(product);
    }

    /**
     * Writes what has changed, so that the versions are those that will be committed.
     *
     * @throws Refusal a conflict, when another product has the SKU or the external id
     */
    public void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            if (ONE_SKU.equals(e.getConstraintName())) {
                throw Refusal.conflict("sku_taken", "Another product has this SKU.");
            }
            if (ONE_EXTERNAL_ID.equals(e.getConstraintName())) {
                throw Refusal.conflict("external_id_taken", "Another product has this external id.");
            }
            throw e;
        }
    }
}
