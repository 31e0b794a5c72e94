package ai.candlefish.orders.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Order numbers without a gap: whoever takes one holds the series until the transaction ends, and gives it back with a
 * rollback. Rows of orders are locked before the series, never after it, so that nobody waits in a circle.
 */
@ApplicationScoped
public class OrderNumbers {

    @PersistenceContext
    EntityManager entities;

    /** The next number. */
    public long take() {
        return take(1);
    }

    /** The first of so many consecutive numbers. */
    public long take(int count) {
        return (Long) entities.createNativeQuery("""
                        update no_franchise.number_series set next_number = next_number + :count
                        where series = 'orders' returning next_number - :count""", Long.class)
                .setParameter("count", count)
                .getSingleResult();
    }
}
