package ai.candlefish.orders.application;

import ai.candlefish.customers.CustomerName;
import ai.candlefish.customers.Customers;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.orders.application.LinePricing.Pricing;
import ai.candlefish.orders.domain.LineTerms;
import ai.candlefish.orders.domain.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what somebody asks for into what an order says: checks it, looks up what it names, fills in what it leaves open. */
@ApplicationScoped
public class SettleDraft {

    private final Customers customers;
    private final Locations locations;
    private final PriceLines prices;
    private final Clock clock;

    @Inject
    public SettleDraft(Customers customers, Locations locations, PriceLines prices, Clock clock) {
        this.customers = customers;
        this.locations = locations;
        this.prices = prices;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected SettleDraft() {
        this.customers = null;
        this.locations = null;
        this.prices = null;
        this.clock = null;
    }

    /** A draft with nothing left open. */
    record Settled(OrderTerms terms, List<LineTerms> lines, CustomerName customer, KnownLocation location) {}

    /**
     * Settles a draft.
     *
     * @param present the lines that the order has; see {@link PriceLines#price}
     * @param presentLocation where the order is now, which it may stay at though it is closed; null for a new one
     * @throws Refusal invalid input or unprocessable, with all places
     */
    Settled settle(OrderDraft draft, List<LineTerms> present, @Nullable UUID presentLocation, Currency currency) {
        KnownLocation location = location(draft.locationId(), presentLocation);
        LocalDate orderedOn = Objects.requireNonNullElseGet(
                draft.orderedOn(), () -> LocalDate.now(clock.withZone(location.timeZone())));
        List<InputError> errors = draft.errors(orderedOn);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Optional<CustomerName> customer = customers.find(draft.customerId());
        Pricing pricing = prices.price(draft.lines(), present, currency);
        List<InputError> problems = new ArrayList<>(pricing.problems());
        if (customer.isEmpty()) {
            problems.addFirst(new InputError("/customerId", "unknown_customer", "There is no customer with this id."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.unprocessable(problems);
        }
        OrderTerms terms = draft.terms(location.id(), orderedOn);
        return new Settled(terms, pricing.lines(), customer.orElseThrow(), location);
    }

    private KnownLocation location(@Nullable UUID id, @Nullable UUID present) {
        if (id == null) {
            return locations.primary();
        }
        KnownLocation location = locations
                .find(id)
                .orElseThrow(() ->
                        Refusal.unprocessable("/locationId", "unknown_location", "There is no location with this id."));
        if (!location.open() && !id.equals(present)) {
            throw Refusal.unprocessable("/locationId", "location_closed", "%s is closed.".formatted(location.name()));
        }
        return location;
    }
}
