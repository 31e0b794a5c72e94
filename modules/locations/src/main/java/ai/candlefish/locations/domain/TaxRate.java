package ai.candlefish.locations.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What is charged on sales of one tax class.
 *
 * @param percent 0 to 100; without zeros at its end, so that equal rates are equal
 */
@Embeddable
public record TaxRate(@Column(name = "tax_class") String taxClass, BigDecimal percent) {

    public TaxRate {
        percent = percent.stripTrailingZeros();
    }
}
