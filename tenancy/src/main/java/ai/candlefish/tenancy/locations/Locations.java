package ai.candlefish.tenancy.locations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The locations of the franchise that the work runs in. */
@ApplicationScoped
public class Locations {

    @PersistenceContext
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    /** All of them, the primary one first, then by name. */
    @Transactional
    public List<Location> all() {
        return entities.createQuery("select l from Location l order by l.primary desc, l.name", Location.class)
                .getResultList();
    }

    @Transactional
    public Optional<Location> find(UUID id) {
        return Optional.ofNullable(entities.find(Location.class, id));
    }

    @Transactional
    public Location primary() {
        return entities.createQuery("select l from Location l where l.primary", Location.class)
                .getSingleResult();
    }
}
