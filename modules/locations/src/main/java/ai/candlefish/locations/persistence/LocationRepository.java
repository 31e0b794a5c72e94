package ai.candlefish.locations.persistence;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.domain.Location;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The locations of the franchise that the work runs in. */
@ApplicationScoped
public class LocationRepository {

    private static final String ONE_NAME = "locations_name_key";

    @PersistenceContext
    EntityManager entities;

    public Optional<Location> find(UUID id) {
        return Optional.ofNullable(entities.find(Location.class, id));
    }

    /** All of them, the primary one first, then by name. */
    public List<Location> all() {
        return entities.createQuery("select l from Location l order by l.primary desc, l.name", Location.class)
                .getResultList();
    }

    public Location primary() {
        return entities.createQuery("select l from Location l where l.primary", Location.class)
                .getSingleResult();
    }

    /** All of them, kept from other changes until the transaction ends: which one is primary concerns them all. */
    public List<Location> lockAll() {
        return entities.createQuery("select l from Location l order by l.id", Location.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public <T extends Comparable<? super T>> List<Location> page(String text, Slice<Location, T> slice) {
        return Keyset.read(
                entities,
                Location.class,
                (builder, location) -> text.isBlank() ? List.of() : List.of(mentions(builder, location, text)),
                slice);
    }

    private static Predicate mentions(CriteriaBuilder builder, Root<Location> location, String text) {
        String pattern = LikePattern.containing(text);
        return builder.or(
                Keyset.contains(builder, location.get("name"), pattern),
                Keyset.contains(builder, location.get("address").get("city"), pattern));
    }

    public void add(Location location) {
        entities.persist(location);
    }

    /**
     * Writes what has changed, so that the versions are those that will be committed.
     *
     * @throws Refusal a conflict, when another location has the name
     */
    public void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            if (ONE_NAME.equals(e.getConstraintName())) {
                throw Refusal.conflict("name_taken", "Another location has this name.");
            }
            throw e;
        }
    }
}
