package ai.candlefish.kernel;

import org.jspecify.annotations.Nullable;

/** A postal address, as far as it is known. Blank parts are absent. */
public record PostalAddress(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    /** Nothing is known. */
    public static final PostalAddress UNKNOWN = new PostalAddress(null, null, null, null, null);

    public PostalAddress {
        street = Texts.clean(street);
        city = Texts.clean(city);
        region = Texts.clean(region);
        postalCode = Texts.clean(postalCode);
        country = Texts.clean(country);
    }

    public boolean known() {
        return !equals(UNKNOWN);
    }
}
