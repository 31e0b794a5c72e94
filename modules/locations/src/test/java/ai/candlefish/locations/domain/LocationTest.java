package ai.candlefish.locations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.PostalAddress;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private final Location location = Location.open(details(" Main Street ", rate("standard", "8.8100")), MONDAY);

    @Test
    void keepsWhatIsSaidOfItInOneForm() {
        LocationDetails details = location.details();

        assertThat(details.name()).isEqualTo("Main Street");
        assertThat(details.phone()).isNull();
        assertThat(details.taxRates()).containsExactly(rate("standard", "8.81"));
    }

    @Test
    void theSameSaidAgainIsNoChange() {
        location.change(details("Main Street", rate("standard", "8.810")), TUESDAY);
        assertThat(location.updatedAt()).isEqualTo(MONDAY);

        location.change(details("Main Street", rate("reduced", "2"), rate("standard", "8.81")), TUESDAY);
        assertThat(location.updatedAt()).isEqualTo(TUESDAY);
        assertThat(location.details().taxRates()).extracting(TaxRate::taxClass).containsExactly("reduced", "standard");
    }

    @Test
    void isClosedAndOpenedAgain() {
        location.close(TUESDAY);
        assertThat(location.state()).isEqualTo(LocationState.CLOSED);
        assertThat(location.options()).extracting(TransitionOption::transition).containsExactly("reopen");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(location::expectMayBecomePrimary)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("illegal_transition"));

        location.reopen(TUESDAY);
        assertThat(location.state()).isEqualTo(LocationState.OPEN);
    }

    @Test
    void thePrimaryOneStaysOpen() {
        location.expectMayBecomePrimary();
        location.setPrimary(true, TUESDAY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> location.close(TUESDAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("transition_blocked"));
        assertThat(location.options())
                .allSatisfy(option ->
                        assertThat(option.blockedBy()).extracting(Blocker::code).containsExactly("primary"));
        assertThat(location.state()).isEqualTo(LocationState.OPEN);
    }

    private static LocationDetails details(String name, TaxRate... rates) {
        return new LocationDetails(name, ZoneId.of("America/Denver"), PostalAddress.UNKNOWN, " ", null, List.of(rates));
    }

    private static TaxRate rate(String taxClass, String percent) {
        return new TaxRate(taxClass, new BigDecimal(percent));
    }
}
