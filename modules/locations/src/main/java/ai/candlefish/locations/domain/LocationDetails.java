package ai.candlefish.locations.domain;

import ai.candlefish.kernel.PostalAddress;
import ai.candlefish.kernel.Texts;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said of a location. Texts have no blanks around them; blank ones are absent. Rates are in order of their classes. */
public record LocationDetails(
        String name,
        ZoneId timeZone,
        PostalAddress address,
        @Nullable String phone,
        @Nullable String taxNumber,
        List<TaxRate> taxRates) {

    public LocationDetails {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A location has a name");
        }
        phone = Texts.clean(phone);
        taxNumber = Texts.clean(taxNumber);
        taxRates = taxRates.stream()
                .sorted(Comparator.comparing(TaxRate::taxClass))
                .toList();
    }
}
