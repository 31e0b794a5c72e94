package ai.candlefish.catalog.application;

import ai.candlefish.catalog.ImportedProduct;
import ai.candlefish.catalog.ProductField;
import ai.candlefish.catalog.ProductImport;
import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.domain.ProductDetails;
import ai.candlefish.catalog.persistence.ProductRepository;
import ai.candlefish.kernel.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores products of another system, a whole batch with one look at what is there. */
@ApplicationScoped
@Transactional
public class StoreImportedProducts implements ProductImport {

    @Inject
    ProductRepository products;

    @Inject
    Clock clock;

    @Override
    public Set<String> skusOfOthers(List<ImportedProduct> imported) {
        Map<String, String> ownersBySku = new HashMap<>();
        for (ImportedProduct product : imported) {
            String sku = product.said().get(ProductField.SKU);
            if (sku != null && !sku.isBlank()) {
                ownersBySku.put(sku.strip(), product.externalId());
            }
        }
        if (ownersBySku.isEmpty()) {
            return Set.of();
        }
        Set<String> others = new HashSet<>();
        for (Product present : products.withSkus(ownersBySku.keySet())) {
            String sku = Objects.requireNonNull(present.details().sku());
            if (!Objects.equals(ownersBySku.get(sku), present.details().externalId())) {
                others.add(sku);
            }
        }
        return others;
    }

    @Override
    public List<Upsert> store(List<ImportedProduct> imported) {
        Map<String, Product> known =
                products
                        .withExternalIds(imported.stream()
                                .map(ImportedProduct::externalId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                product ->
                                        Objects.requireNonNull(product.details().externalId()),
                                Function.identity()));
        Instant now = clock.instant();
        List<Upsert> outcomes = new ArrayList<>(imported.size());
        for (ImportedProduct product : imported) {
            outcomes.add(store(known.get(product.externalId()), product, now));
        }
        products.flush();
        return outcomes;
    }

    private Upsert store(@Nullable Product known, ImportedProduct imported, Instant now) {
        if (known == null) {
            products.add(Product.of(merged(imported, null), now));
            return Upsert.CREATED;
        }
        return known.change(merged(imported, known.details()), now) ? Upsert.UPDATED : Upsert.UNCHANGED;
    }

    private static ProductDetails merged(ImportedProduct imported, @Nullable ProductDetails known) {
        Boolean discontinued = imported.discontinued();
        Map<ProductField, String> said = imported.said();
        return new ProductDetails(
                imported.name(),
                newest(said, ProductField.SKU, known == null ? null : known.sku()),
                newest(said, ProductField.DESCRIPTION, known == null ? null : known.description()),
                newest(said, ProductField.CATEGORY, known == null ? null : known.category()),
                imported.unitPrice(),
                discontinued == null ? known != null && known.discontinued() : discontinued,
                imported.externalId());
    }

    private static @Nullable String newest(Map<ProductField, String> said, ProductField field, @Nullable String known) {
        String text = said.get(field);
        return text == null ? known : text;
    }
}
