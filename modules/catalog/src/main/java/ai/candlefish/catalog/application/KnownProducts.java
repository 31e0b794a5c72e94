package ai.candlefish.catalog.application;

import ai.candlefish.catalog.ProductForSale;
import ai.candlefish.catalog.Products;
import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.persistence.ProductRepository;
import ai.candlefish.kernel.Money;
import ai.candlefish.tenancy.FranchiseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers the other modules' questions about products. */
@ApplicationScoped
@Transactional
public class KnownProducts implements Products {

    @Inject
    ProductRepository products;

    @Override
    public Map<UUID, ProductForSale> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Currency currency = FranchiseContext.required().currency();
        return products.all(ids).stream().collect(Collectors.toMap(Product::id, product -> forSale(product, currency)));
    }

    private static ProductForSale forSale(Product product, Currency currency) {
        return new ProductForSale(
                product.id(),
                product.name(),
                new Money(product.unitPrice(), currency),
                product.details().discontinued());
    }

    @Override
    public Map<String, UUID> idsByExternalId(Collection<String> externalIds) {
        return externalIds.isEmpty() ? Map.of() : products.idsByExternalId(externalIds);
    }
}
