package ai.candlefish.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.candlefish.catalog.ProductForSale;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Money;
import ai.candlefish.orders.application.LinePricing.Pricing;
import ai.candlefish.orders.domain.LinePrice;
import ai.candlefish.orders.domain.LineTerms;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinePricingTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final ProductForSale PLAQUE =
            new ProductForSale(Ids.next(), "Walnut plaque", Money.of("9.80", "USD"), false);
    private static final ProductForSale OLD_CUP =
            new ProductForSale(Ids.next(), "Old cup", Money.of("5.00", "USD"), true);

    @Test
    void takesThePriceOfTheCatalogWhereNoneIsGiven() {
        Pricing pricing = price(List.of(line(PLAQUE, 2, null), line(PLAQUE, 2, "9.00")), List.of(), PLAQUE);

        assertThat(pricing.lines())
                .extracting(terms -> terms.price().unitPrice().plainAmount())
                .containsExactly("9.80", "9.00");
    }

    @Test
    void writesTheNameThatTheProductHasNow() {
        assertThat(price(List.of(line(PLAQUE, 2, null)), List.of(), PLAQUE).lines())
                .extracting(LineTerms::productName)
                .containsExactly("Walnut plaque");
    }

    @Test
    void leavesALineAsItWasWrittenThatSaysTheSame() {
        LineTerms written = terms(PLAQUE.id(), "Plaque, as it was called then", 2, "7.5");

        Pricing pricing = price(List.of(line(PLAQUE, 2, "7.50")), List.of(written));

        assertThat(pricing.problems()).isEmpty();
        assertThat(pricing.lines()).containsExactly(written);
    }

    @Test
    void pointsAtEachProductThatCanNotBeOrdered() {
        DraftLine unknown = new DraftLine(Ids.next(), 1, null, BigDecimal.ZERO);

        Pricing pricing =
                price(List.of(unknown, line(PLAQUE, 1, null), line(OLD_CUP, 1, null)), List.of(), PLAQUE, OLD_CUP);

        assertThat(pricing.problems())
                .extracting(InputError::pointer, InputError::code)
                .containsExactly(
                        tuple("/lines/0/productId", "unknown_product"),
                        tuple("/lines/2/productId", "product_discontinued"));
    }

    @Test
    void ordersMoreOfADiscontinuedProductThatStandsInTheOrder() {
        List<LineTerms> present = List.of(terms(OLD_CUP.id(), "Old cup", 1, "5.00"));

        Pricing pricing = new LinePricing(Map.of(OLD_CUP.id(), OLD_CUP), id -> id.equals(OLD_CUP.id()), USD)
                .price(List.of(line(OLD_CUP, 3, null)), present);

        assertThat(pricing.problems()).isEmpty();
        assertThat(pricing.lines().getFirst().price().quantity()).isEqualTo(3);
    }

    @Test
    void refusesLinesThatAddUpToMoreThanAnAmountCanSay() {
        Pricing pricing =
                price(List.of(line(PLAQUE, 1_000_000, "9999999.9999"), line(PLAQUE, 1, "100.00")), List.of(), PLAQUE);

        assertThat(pricing.problems())
                .extracting(InputError::pointer, InputError::code)
                .containsExactly(tuple("/lines", "total_too_large"));
    }

    private static Pricing price(List<DraftLine> wanted, List<LineTerms> present, ProductForSale... forSale) {
        Map<UUID, ProductForSale> products =
                Stream.of(forSale).collect(Collectors.toMap(ProductForSale::id, product -> product));
        return new LinePricing(products, id -> false, USD).price(wanted, present);
    }

    private static DraftLine line(ProductForSale product, int quantity, @Nullable String unitPrice) {
        return new DraftLine(
                product.id(), quantity, unitPrice == null ? null : new BigDecimal(unitPrice), BigDecimal.ZERO);
    }

    private static LineTerms terms(UUID product, String name, int quantity, String unitPrice) {
        return new LineTerms(product, name, new LinePrice(quantity, Money.of(unitPrice, "USD"), BigDecimal.ZERO));
    }
}
