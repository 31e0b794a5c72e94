package ai.candlefish.customers;

import ai.candlefish.kernel.Upsert;
import java.util.List;

/** Takes customers from another system. Runs in the caller's transaction. */
public interface CustomerImport {

    /**
     * Stores customers that are known by their external ids; one that is there with the same content stays untouched.
     *
     * @param customers each external id once
     * @return what became of each, in the same order
     */
    List<Upsert> store(List<ImportedCustomer> customers);
}
