package ai.candlefish.catalog.rest;

import ai.candlefish.api.model.ProductInput;
import ai.candlefish.api.model.ProductPage;
import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.domain.ProductDetails;
import ai.candlefish.kernel.Money;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.web.Page;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;

/** Products between the API's models and the domain. */
final class ProductModels {

    private ProductModels() {}

    /**
     * What the input says, its price being in the franchise's currency.
     *
     * @throws Refusal when the price is negative or in another currency
     */
    static ProductDetails details(ProductInput input, Currency currency) {
        return new ProductDetails(
                input.getName(),
                input.getSku(),
                input.getDescription(),
                input.getCategory(),
                price(input.getUnitPrice(), currency),
                Boolean.TRUE.equals(input.getDiscontinued()),
                input.getExternalId());
    }

    private static BigDecimal price(ai.candlefish.api.model.Money price, Currency currency) {
        BigDecimal amount = new BigDecimal(price.getAmount());
        if (amount.signum() < 0) {
            throw Refusal.invalid("/unitPrice/amount", "too_small", "must not be negative");
        }
        if (!currency.getCurrencyCode().equals(price.getCurrency())) {
            throw Refusal.unprocessable(
                    "/unitPrice/currency", "wrong_currency", "must be %s here".formatted(currency.getCurrencyCode()));
        }
        return amount;
    }

    static ProductInput input(ProductDetails details, Currency currency) {
        return new ProductInput()
                .name(details.name())
                .sku(details.sku())
                .description(details.description())
                .category(details.category())
                .unitPrice(money(details.unitPrice(), currency))
                .discontinued(details.discontinued())
                .externalId(details.externalId());
    }

    static ai.candlefish.api.model.Product model(Product product, Currency currency) {
        ProductDetails details = product.details();
        return new ai.candlefish.api.model.Product()
                .id(product.id())
                .name(details.name())
                .sku(details.sku())
                .description(details.description())
                .category(details.category())
                .unitPrice(money(details.unitPrice(), currency))
                .discontinued(details.discontinued())
                .externalId(details.externalId())
                .createdAt(product.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(product.updatedAt().atOffset(ZoneOffset.UTC));
    }

    static ProductPage page(Page<Product> page, Currency currency) {
        return new ProductPage()
                .items(page.rows().stream()
                        .map(product -> model(product, currency))
                        .toList())
                .nextCursor(page.nextCursor());
    }

    private static ai.candlefish.api.model.Money money(BigDecimal amount, Currency currency) {
        return new ai.candlefish.api.model.Money()
                .amount(new Money(amount, currency).plainAmount())
                .currency(currency.getCurrencyCode());
    }
}
