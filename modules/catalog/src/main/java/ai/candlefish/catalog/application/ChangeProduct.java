package ai.candlefish.catalog.application;

import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.domain.ProductDetails;
import ai.candlefish.catalog.persistence.ProductRepository;
import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what is said of a product. Orders that have it keep the name and price they were written with. */
@ApplicationScoped
public class ChangeProduct {

    @Inject
    ProductRepository products;

    @Inject
    Clock clock;

    /**
     * The product as it is now.
     *
     * @param expectedVersion the version that the change is based on
     * @throws Refusal not found; stale, when the product has another version by now; a conflict, when another product has the
     *     SKU or the external id
     */
    @Transactional
    public Product change(UUID id, long expectedVersion, UnaryOperator<ProductDetails> change) {
        Product product = products.find(id).orElseThrow(Refusal::notFound);
        if (product.version() != expectedVersion) {
            throw Refusal.stale();
        }
        product.change(change.apply(product.details()), clock.instant());
        products.flush();
        return product;
    }
}
