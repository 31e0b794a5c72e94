package ai.candlefish.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Queries as a use case would send them: by JPA, each in a transaction. */
@ApplicationScoped
public class Queries {

    @PersistenceContext
    EntityManager entities;

    @Transactional
    public Object single(String sql) {
        return entities.createNativeQuery(sql).getSingleResult();
    }

    @Transactional
    public boolean knows(Class<?> entity, Object id) {
        return entities.find(entity, id) != null;
    }

    @Transactional
    public void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
