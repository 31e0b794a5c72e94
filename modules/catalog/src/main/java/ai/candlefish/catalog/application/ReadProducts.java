package ai.candlefish.catalog.application;

import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.persistence.ProductRepository;
import ai.candlefish.catalog.persistence.ProductRepository.Filter;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads products, one or a page of them. */
@ApplicationScoped
public class ReadProducts {

    private static final Map<String, SortKey<Product, ?>> SORTS = Map.of(
            "name", new SortKey<>("name", Product::name, text -> text),
            "unitPrice", new SortKey<>("unitPrice", Product::unitPrice, BigDecimal::new),
            "createdAt", new SortKey<>("createdAt", Product::createdAt, Instant::parse));

    @Inject
    ProductRepository products;

    @Inject
    Pages pages;

    /**
     * The product.
     *
     * @throws Refusal not found
     */
    @Transactional
    public Product one(UUID id) {
        return products.find(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Page<Product> page(Pages.Request request, Filter filter) {
        return pages.read("products", request, List.of(filter), SORTS, Product::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<Product> read(Slice<Product, T> slice) {
                return products.page(filter, slice);
            }
        });
    }
}
