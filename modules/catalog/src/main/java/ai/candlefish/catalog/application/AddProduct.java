package ai.candlefish.catalog.application;

import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.domain.ProductDetails;
import ai.candlefish.catalog.persistence.ProductRepository;
import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Adds a product to the catalog. */
@ApplicationScoped
public class AddProduct {

    @Inject
    ProductRepository products;

    @Inject
    Clock clock;

    /**
     * The new product.
     *
     * @throws Refusal a conflict, when another product has the SKU or the external id
     */
    @Transactional
    public Product add(ProductDetails details) {
        Product product = Product.of(details, clock.instant());
        products.add(product);
        products.flush();
        return product;
    }
}
