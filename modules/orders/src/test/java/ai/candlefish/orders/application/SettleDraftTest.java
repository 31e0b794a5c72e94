package ai.candlefish.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.candlefish.catalog.ProductForSale;
import ai.candlefish.catalog.Products;
import ai.candlefish.customers.CustomerName;
import ai.candlefish.customers.Customers;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.orders.application.SettleDraft.Settled;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettleDraftTest {

    private static final CustomerName LEAGUE = new CustomerName(Ids.next(), "Mile High Little League");
    private static final KnownLocation DENVER = location("Downtown", true, true);
    private static final KnownLocation AURORA = location("Aurora", false, false);

    /** It is the 21st in Greenwich and still the 20th in Denver. */
    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);

    private final SettleDraft settlement =
            new SettleDraft(new OneCustomer(), new TwoLocations(), new PriceLines(new NoProducts()), EVENING);

    @Test
    void anOrderWithoutADayIsOfTodayAtItsLocation() {
        Settled settled = settle(draft(LEAGUE.id(), null, null, null));

        assertThat(settled.terms().orderedOn()).isEqualTo("2026-11-20");
    }

    @Test
    void anOrderWithoutALocationBelongsToThePrimaryOne() {
        assertThat(settle(draft(LEAGUE.id(), null, null, null)).terms().locationId())
                .isEqualTo(DENVER.id());
        assertThat(settle(draft(LEAGUE.id(), DENVER.id(), null, null)).location())
                .isSameAs(DENVER);
    }

    @Test
    void refusesAnUnknownLocation() {
        assertRefused(
                draft(LEAGUE.id(), Ids.next(), null, null),
                Refusal.Kind.UNPROCESSABLE,
                tuple("/locationId", "unknown_location"));
    }

    @Test
    void placesNothingNewAtAClosedLocation() {
        OrderDraft atAurora = draft(LEAGUE.id(), AURORA.id(), null, null);

        assertRefused(atAurora, Refusal.Kind.UNPROCESSABLE, tuple("/locationId", "location_closed"));
        assertThat(settlement
                        .settle(atAurora, List.of(), AURORA.id(), Currency.getInstance("USD"))
                        .location())
                .isSameAs(AURORA);
    }

    @Test
    void pointsAtEverythingThatIsUnknown() {
        assertRefused(
                draft(Ids.next(), null, null, null, new DraftLine(Ids.next(), 1, null, BigDecimal.ZERO)),
                Refusal.Kind.UNPROCESSABLE,
                tuple("/customerId", "unknown_customer"),
                tuple("/lines/0/productId", "unknown_product"));
    }

    @Test
    void refusesToBeRequiredBeforeTodayAtTheLocation() {
        assertThat(settle(draft(LEAGUE.id(), null, null, LocalDate.parse("2026-11-20")))
                        .terms()
                        .requiredOn())
                .isEqualTo("2026-11-20");
        assertRefused(
                draft(LEAGUE.id(), null, null, LocalDate.parse("2026-11-19")),
                Refusal.Kind.INVALID_INPUT,
                tuple("/requiredOn", "before_ordered_on"));
    }

    @Test
    void pointsAtEverythingThatIsOutOfBounds() {
        DraftLine tooMuchOff = new DraftLine(Ids.next(), 1, new BigDecimal("-1"), new BigDecimal("101"));

        assertRefused(
                draft(LEAGUE.id(), null, LocalDate.parse("1776-07-04"), null, tooMuchOff),
                Refusal.Kind.INVALID_INPUT,
                tuple("/orderedOn", "out_of_range"),
                tuple("/lines/0/unitPrice/amount", "too_small"),
                tuple("/lines/0/discountPercent", "out_of_range"));
    }

    private Settled settle(OrderDraft draft) {
        return settlement.settle(draft, List.of(), null, Currency.getInstance("USD"));
    }

    private void assertRefused(OrderDraft draft, Refusal.Kind kind, Tuple... places) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> settle(draft)).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.errors())
                    .extracting(InputError::pointer, InputError::code)
                    .containsExactly(places);
        });
    }

    private static OrderDraft draft(
            UUID customer,
            @Nullable UUID location,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate requiredOn,
            DraftLine... lines) {
        return new OrderDraft(customer, location, orderedOn, requiredOn, null, null, List.of(lines));
    }

    private static KnownLocation location(String name, boolean primary, boolean open) {
        return new KnownLocation(Ids.next(), name, ZoneId.of("America/Denver"), primary, open);
    }

    private static final class TwoLocations implements Locations {

        @Override
        public List<KnownLocation> all() {
            return List.of(DENVER, AURORA);
        }

        @Override
        public KnownLocation primary() {
            return DENVER;
        }

        @Override
        public Optional<KnownLocation> find(UUID id) {
            return all().stream().filter(location -> location.id().equals(id)).findFirst();
        }
    }

    private static final class OneCustomer implements Customers {

        @Override
        public Optional<CustomerName> find(UUID id) {
            return Optional.of(LEAGUE).filter(customer -> customer.id().equals(id));
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> ids) {
            return Map.of();
        }

        @Override
        public List<UUID> matching(String text, int most) {
            return List.of();
        }

        @Override
        public Map<String, UUID> idsByExternalId(Collection<String> externalIds) {
            return Map.of();
        }
    }

    private static final class NoProducts implements Products {

        @Override
        public Map<UUID, ProductForSale> find(Collection<UUID> ids) {
            return Map.of();
        }

        @Override
        public Map<String, UUID> idsByExternalId(Collection<String> externalIds) {
            return Map.of();
        }
    }
}
