package ai.candlefish.locations.rest;

import ai.candlefish.api.model.LocationInput;
import ai.candlefish.api.model.LocationPage;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.application.LocationReport;
import ai.candlefish.locations.domain.LocationDetails;
import ai.candlefish.locations.domain.TaxRate;
import ai.candlefish.web.Addresses;
import ai.candlefish.web.AllowedTransitions;
import ai.candlefish.web.Page;
import ai.candlefish.web.TimeZones;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Locations between the API's models and the domain. */
final class LocationModels {

    private LocationModels() {}

    /**
     * What is said.
     *
     * @throws Refusal unprocessable, when it names a time zone that there is not, or a tax class twice
     */
    static LocationDetails details(LocationInput input) {
        List<ai.candlefish.api.model.TaxRate> rates = Objects.requireNonNullElse(input.getTaxRates(), List.of());
        List<InputError> errors = new ArrayList<>();
        TimeZones.error("/timeZone", input.getTimeZone()).ifPresent(errors::add);
        Set<String> classes = new HashSet<>();
        for (int at = 0; at < rates.size(); at++) {
            if (!classes.add(rates.get(at).getTaxClass())) {
                errors.add(new InputError(
                        "/taxRates/%d/taxClass".formatted(at), "tax_class_twice", "is the class of a rate before it"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable(errors);
        }
        return new LocationDetails(
                input.getName(),
                ZoneId.of(input.getTimeZone()),
                Addresses.of(input.getAddress()),
                input.getPhone(),
                input.getTaxNumber(),
                rates.stream()
                        .map(rate -> new TaxRate(rate.getTaxClass(), new BigDecimal(rate.getPercent())))
                        .toList());
    }

    static LocationInput input(LocationDetails details) {
        return new LocationInput()
                .name(details.name())
                .timeZone(details.timeZone().getId())
                .address(Addresses.model(details.address()))
                .phone(details.phone())
                .taxNumber(details.taxNumber())
                .taxRates(rates(details));
    }

    static ai.candlefish.api.model.Location model(LocationReport location) {
        LocationDetails details = location.details();
        return new ai.candlefish.api.model.Location()
                .id(location.id())
                .name(details.name())
                .state(location.state().word())
                .primary(location.primary())
                .timeZone(details.timeZone().getId())
                .address(Addresses.model(details.address()))
                .phone(details.phone())
                .taxNumber(details.taxNumber())
                .taxRates(rates(details))
                .allowedTransitions(AllowedTransitions.of(location.options()))
                .createdAt(location.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(location.updatedAt().atOffset(ZoneOffset.UTC));
    }

    static LocationPage page(Page<LocationReport> page) {
        return new LocationPage()
                .items(page.rows().stream().map(LocationModels::model).toList())
                .nextCursor(page.nextCursor());
    }

    private static List<ai.candlefish.api.model.TaxRate> rates(LocationDetails details) {
        return details.taxRates().stream()
                .map(rate -> new ai.candlefish.api.model.TaxRate()
                        .taxClass(rate.taxClass())
                        .percent(rate.percent().toPlainString()))
                .toList();
    }
}
