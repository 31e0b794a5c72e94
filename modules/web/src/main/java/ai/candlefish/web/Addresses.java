package ai.candlefish.web;

import ai.candlefish.api.model.Address;
import ai.candlefish.kernel.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Postal addresses between the API's model and the domain. */
public final class Addresses {

    private Addresses() {}

    public static PostalAddress of(@Nullable Address address) {
        return address == null
                ? PostalAddress.UNKNOWN
                : new PostalAddress(
                        address.getStreet(),
                        address.getCity(),
                        address.getRegion(),
                        address.getPostalCode(),
                        address.getCountry());
    }

    /** Null where nothing is known. */
    public static @Nullable Address model(PostalAddress address) {
        return address.known()
                ? new Address()
                        .street(address.street())
                        .city(address.city())
                        .region(address.region())
                        .postalCode(address.postalCode())
                        .country(address.country())
                : null;
    }
}
