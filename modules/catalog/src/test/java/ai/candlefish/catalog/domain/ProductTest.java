package ai.candlefish.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    void takesPricesOfOneValueForTheSamePrice() {
        Product product = Product.of(plaque("18"), MONDAY);

        assertThat(product.change(plaque("18.0000"), TUESDAY)).isFalse();
        assertThat(product.change(plaque("18.0001"), TUESDAY)).isTrue();
        assertThat(product.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void keepsTextsWithoutTheBlanksAroundThem() {
        ProductDetails details = new ProductDetails(" Plaque ", " ", "", "\t", BigDecimal.ONE, false, " 17 ");

        assertThat(details.name()).isEqualTo("Plaque");
        assertThat(details.sku()).isNull();
        assertThat(details.description()).isNull();
        assertThat(details.category()).isNull();
        assertThat(details.externalId()).isEqualTo("17");
    }

    @Test
    void hasAName() {
        assertThatThrownBy(() -> new ProductDetails(" ", null, null, null, BigDecimal.ONE, false, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void costsNothingAtLeast() {
        assertThat(plaque("0").unitPrice()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> plaque("-0.01")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ProductDetails plaque(String price) {
        return new ProductDetails("Plaque", "PLQ", "Walnut", "Plaques", new BigDecimal(price), false, "17");
    }
}
