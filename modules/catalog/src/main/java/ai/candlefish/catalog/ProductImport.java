package ai.candlefish.catalog;

import ai.candlefish.kernel.Upsert;
import java.util.List;
import java.util.Set;

/** Takes products from another system. Runs in the caller's transaction. */
public interface ProductImport {

    /** Those of the products' SKUs that belong to a product with another external id, or with none. */
    Set<String> skusOfOthers(List<ImportedProduct> products);

    /**
     * Stores products that are known by their external ids; one that is there with the same content stays untouched.
     *
     * @param products each external id once, no SKU that is another product's
     * @return what became of each, in the same order
     */
    List<Upsert> store(List<ImportedProduct> products);
}
