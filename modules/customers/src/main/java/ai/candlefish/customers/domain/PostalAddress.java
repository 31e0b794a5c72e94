package ai.candlefish.customers.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A postal address, as far as it is known. Blank parts are absent. */
@Embeddable
public record PostalAddress(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Column(name = "postal_code") @Nullable String postalCode,
        @Nullable String country) {

    /** Nothing is known. */
    public static final PostalAddress UNKNOWN = new PostalAddress(null, null, null, null, null);

    public PostalAddress {
        street = CustomerDetails.clean(street);
        city = CustomerDetails.clean(city);
        region = CustomerDetails.clean(region);
        postalCode = CustomerDetails.clean(postalCode);
        country = CustomerDetails.clean(country);
    }

    public boolean known() {
        return !equals(UNKNOWN);
    }
}
