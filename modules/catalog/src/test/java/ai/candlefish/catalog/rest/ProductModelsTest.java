package ai.candlefish.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.candlefish.api.model.Money;
import ai.candlefish.api.model.ProductInput;
import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.domain.ProductDetails;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ProductModelsTest {

    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");
    private static final ProductDetails PLAQUE = new ProductDetails(
            "Walnut plaque", "PLQ-WAL", "Solid walnut", "Plaques", new BigDecimal("49.5"), true, "17");

    @Test
    void readsBackWhatItWrites() {
        assertThat(ProductModels.details(ProductModels.input(PLAQUE, DOLLARS), DOLLARS))
                .isEqualTo(PLAQUE);
    }

    @Test
    void showsEveryField() {
        JsonNode json = Json.MAPPER.valueToTree(ProductModels.model(Product.of(PLAQUE, NOW), DOLLARS));

        assertThat(json.path("name").asText()).isEqualTo("Walnut plaque");
        assertThat(json.path("sku").asText()).isEqualTo("PLQ-WAL");
        assertThat(json.path("description").asText()).isEqualTo("Solid walnut");
        assertThat(json.path("category").asText()).isEqualTo("Plaques");
        assertThat(json.path("unitPrice").path("amount").asText()).isEqualTo("49.50");
        assertThat(json.path("unitPrice").path("currency").asText()).isEqualTo("USD");
        assertThat(json.path("discontinued").asBoolean()).isTrue();
        assertThat(json.path("externalId").asText()).isEqualTo("17");
        assertThat(json.path("createdAt").asText()).isEqualTo("2026-11-20T17:00:00Z");
    }

    @Test
    void refusesANegativePrice() {
        Refusal refusal = refused(priced("-1", "USD"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID_INPUT);
        assertThat(refusal.errors()).extracting(InputError::pointer).containsExactly("/unitPrice/amount");
    }

    @Test
    void refusesAPriceInAnotherCurrency() {
        Refusal refusal = refused(priced("1", "EUR"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE);
        assertThat(refusal.errors()).extracting(InputError::code).containsExactly("wrong_currency");
        assertThat(refusal.errors()).extracting(InputError::detail).containsExactly("must be USD here");
    }

    @Test
    void sellsAProductUnlessItIsDiscontinued() {
        assertThat(ProductModels.details(priced("1", "USD"), DOLLARS).discontinued())
                .isFalse();
    }

    private static Refusal refused(ProductInput input) {
        return catchThrowableOfType(Refusal.class, () -> ProductModels.details(input, DOLLARS));
    }

    private static ProductInput priced(String amount, String currency) {
        return new ProductInput()
                .name("Plaque")
                .unitPrice(new Money().amount(amount).currency(currency));
    }
}
