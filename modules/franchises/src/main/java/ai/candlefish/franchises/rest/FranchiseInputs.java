package ai.candlefish.franchises.rest;

import ai.candlefish.api.model.FoundingLocation;
import ai.candlefish.api.model.FranchiseInput;
import ai.candlefish.api.model.FranchiseOwner;
import ai.candlefish.franchises.domain.FranchiseDraft;
import ai.candlefish.franchises.domain.FranchiseDraft.PlaceDraft;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.FranchiseTerms;
import ai.candlefish.web.TimeZones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What HQ says of franchises, between the API's models and the use cases. */
final class FranchiseInputs {

    private static final Set<Currency> CURRENCIES = Set.copyOf(Currency.getAvailableCurrencies());

    private FranchiseInputs() {}

    /**
     * What is said.
     *
     * @param database where it is to lie
     * @throws Refusal unprocessable, when it names a currency or a time zone that there is not, or a location twice
     */
    static FranchiseDraft draft(FranchiseInput input, String database) {
        requireUsable(input);
        FranchiseOwner owner = input.getOwner();
        return new FranchiseDraft(
                new FranchiseTerms(
                        input.getName(), input.getBlueprint(), Currency.getInstance(input.getCurrency()), database),
                input.getLocations().stream()
                        .map(place -> new PlaceDraft(place.getName(), ZoneId.of(place.getTimeZone())))
                        .toList(),
                owner(owner));
    }

    static Owner owner(FranchiseOwner owner) {
        return new Owner(owner.getEmail(), owner.getFirstName(), owner.getLastName());
    }

    /** The draft as HQ could have sent it, for patches. */
    static FranchiseInput input(FranchiseId id, FranchiseDraft draft) {
        FranchiseInput input = new FranchiseInput()
                .id(id.value())
                .name(draft.terms().name())
                .blueprint(draft.terms().blueprint())
                .currency(draft.terms().currency().getCurrencyCode())
                .database(draft.terms().database())
                .locations(draft.places().stream()
                        .map(place -> new FoundingLocation()
                                .name(place.name())
                                .timeZone(place.timeZone().getId()))
                        .toList());
        Owner owner = draft.owner();
        if (owner != null) {
            input.setOwner(new FranchiseOwner()
                    .email(owner.email())
                    .firstName(owner.firstName())
                    .lastName(owner.lastName()));
        }
        return input;
    }

    private static void requireUsable(FranchiseInput input) {
        List<InputError> errors = new ArrayList<>();
        if (CURRENCIES.stream().noneMatch(known -> known.getCurrencyCode().equals(input.getCurrency()))) {
            errors.add(new InputError("/currency", "unknown_currency", "is not a currency that there is"));
        }
        Set<String> names = new HashSet<>();
        List<FoundingLocation> locations = input.getLocations();
        for (int at = 0; at < locations.size(); at++) {
            if (!names.add(locations.get(at).getName())) {
                errors.add(new InputError(
                        "/locations/%d/name".formatted(at), "location_twice", "is the name of a location before it"));
            }
            TimeZones.error(
                            "/locations/%d/timeZone".formatted(at),
                            locations.get(at).getTimeZone())
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable(errors);
        }
    }
}
