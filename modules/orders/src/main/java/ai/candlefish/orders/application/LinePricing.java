package ai.candlefish.orders.application;

import ai.candlefish.catalog.ProductForSale;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Money;
import ai.candlefish.orders.domain.LinePrice;
import ai.candlefish.orders.domain.LineTerms;
import ai.candlefish.orders.domain.OrderRules;
import ai.candlefish.orders.domain.OrderTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Gives lines within bounds their names and prices.
 *
 * @param discontinued which products may be ordered though they are discontinued
 */
record LinePricing(Map<UUID, ProductForSale> forSale, Predicate<UUID> discontinued, Currency currency) {

    /**
     * The lines with their prices.
     *
     * @param problems what names something that can't be used; where there are any, lines are missing
     */
    record Pricing(List<LineTerms> lines, List<InputError> problems) {}

    /** @param present lines of the order; what says the same as one of them stays as it is and needs no product */
    Pricing price(List<DraftLine> wanted, List<LineTerms> present) {
        List<LineTerms> lines = new ArrayList<>();
        List<InputError> problems = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            DraftLine line = wanted.get(at);
            Optional<LineTerms> standing = standing(line, present, currency);
            ProductForSale product = forSale.get(line.productId());
            String pointer = "/lines/%d/productId".formatted(at);
            if (standing.isPresent()) {
                lines.add(standing.get());
            } else if (product == null) {
                problems.add(new InputError(pointer, "unknown_product", "There is no product with this id."));
            } else if (product.discontinued() && !discontinued.test(product.id())) {
                problems.add(new InputError(
                        pointer,
                        "product_discontinued",
                        "«%s» is discontinued and can't be ordered any more.".formatted(product.name())));
            } else {
                lines.add(new LineTerms(product.id(), product.name(), price(line, product)));
            }
        }
        OrderRules.ofTotals(OrderTotals.of(lines, currency)).ifPresent(problems::add);
        return new Pricing(lines, problems);
    }

    /** The line of the order that says the same already. */
    static Optional<LineTerms> standing(DraftLine line, List<LineTerms> present, Currency currency) {
        return present.stream()
                .filter(terms -> terms.productId().equals(line.productId()))
                .filter(terms -> line.unitPrice() != null
                        && terms.price().equals(price(line, new Money(line.unitPrice(), currency))))
                .findFirst();
    }

    private LinePrice price(DraftLine line, ProductForSale product) {
        BigDecimal given = line.unitPrice();
        return price(line, given == null ? product.unitPrice() : new Money(given, currency));
    }

    private static LinePrice price(DraftLine line, Money unitPrice) {
        return new LinePrice(line.quantity(), unitPrice, line.discountPercent());
    }
}
