package ai.candlefish.incontainer;

import ai.candlefish.tenancy.OwnTransaction;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Work in a transaction of its own. */
@ApplicationScoped
@OwnTransaction
public class Apart {

    static final String FAILURE = "what Hibernate finds out when it flushes";

    @PersistenceContext
    EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    public Object single(String sql) {
        return entities.createNativeQuery(sql).getSingleResult();
    }

    public Object failAtTheCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                throw new IllegalStateException(FAILURE);
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    throw new AssertionError("It was committed");
                }
            }
        });
        return single(Backends.OWN_ID);
    }
}
