package ai.candlefish.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.kernel.PostalAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00.123456789Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    void keepsTextsWithoutTheBlanksAroundThem() {
        CustomerDetails details = new CustomerDetails(
                "  League ",
                " Dana ",
                "",
                " ",
                null,
                null,
                new PostalAddress(" ", "Denver ", "", null, null),
                "",
                "\n");

        assertThat(details.name()).isEqualTo("League");
        assertThat(details.contactName()).isEqualTo("Dana");
        assertThat(details.contactTitle()).isNull();
        assertThat(details.email()).isNull();
        assertThat(details.address().city()).isEqualTo("Denver");
        assertThat(details.address().street()).isNull();
        assertThat(details.externalId()).isNull();
        assertThat(details.notes()).isNull();
    }

    @Test
    void hasAName() {
        assertThatThrownBy(() -> CustomerDetails.named(" \t ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhetherAnythingOfAnAddressIsKnown() {
        assertThat(new PostalAddress("", " ", null, null, null).known()).isFalse();
        assertThat(new PostalAddress(null, null, null, "80202", null).known()).isTrue();
    }

    @Test
    void countsTimeInMicroseconds() {
        Customer customer = Customer.of(CustomerDetails.named("League"), MONDAY);

        assertThat(customer.createdAt()).isEqualTo(Instant.parse("2026-11-16T09:00:00.123456Z"));
        assertThat(customer.updatedAt()).isEqualTo(customer.createdAt());
    }

    @Test
    void staysUntouchedWhenNothingNewIsSaid() {
        Customer customer = Customer.of(CustomerDetails.named("League"), MONDAY);

        boolean changed = customer.change(CustomerDetails.named(" League"), TUESDAY);

        assertThat(changed).isFalse();
        assertThat(customer.updatedAt()).isEqualTo(customer.createdAt());
    }

    @Test
    void remembersWhenItChanged() {
        Customer customer = Customer.of(CustomerDetails.named("League"), MONDAY);

        boolean changed = customer.change(CustomerDetails.named("Little League"), TUESDAY);

        assertThat(changed).isTrue();
        assertThat(customer.name()).isEqualTo("Little League");
        assertThat(customer.updatedAt()).isEqualTo(TUESDAY);
    }
}
