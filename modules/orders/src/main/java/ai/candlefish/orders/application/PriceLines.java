package ai.candlefish.orders.application;

import ai.candlefish.catalog.Products;
import ai.candlefish.orders.application.LinePricing.Pricing;
import ai.candlefish.orders.domain.LineTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prices the lines that somebody asks for, with one look into the catalog. */
@ApplicationScoped
public class PriceLines {

    private final Products products;

    @Inject
    public PriceLines(Products products) {
        this.products = products;
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected PriceLines() {
        this.products = null;
    }

    /**
     * Prices lines that are within bounds.
     *
     * @param present the lines that the order has: what says the same stays as it is, and their products may be ordered
     *     though they are discontinued by now
     */
    Pricing price(List<DraftLine> wanted, List<LineTerms> present, Currency currency) {
        Set<UUID> familiar = present.stream().map(LineTerms::productId).collect(Collectors.toSet());
        Set<UUID> ids = wanted.stream()
                .filter(line -> LinePricing.standing(line, present, currency).isEmpty())
                .map(DraftLine::productId)
                .collect(Collectors.toSet());
        return new LinePricing(products.find(ids), familiar::contains, currency).price(wanted, present);
    }
}
