package ai.candlefish.customers.rest;

import ai.candlefish.api.model.Address;
import ai.candlefish.api.model.CustomerInput;
import ai.candlefish.api.model.CustomerPage;
import ai.candlefish.customers.domain.Customer;
import ai.candlefish.customers.domain.CustomerDetails;
import ai.candlefish.customers.domain.PostalAddress;
import ai.candlefish.web.Page;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Customers between the API's models and the domain. */
final class CustomerModels {

    private CustomerModels() {}

    static CustomerDetails details(CustomerInput input) {
        return new CustomerDetails(
                input.getName(),
                input.getContactName(),
                input.getContactTitle(),
                input.getEmail(),
                input.getPhone(),
                input.getFax(),
                address(input.getAddress()),
                input.getExternalId(),
                input.getNotes());
    }

    static CustomerInput input(CustomerDetails details) {
        return new CustomerInput()
                .name(details.name())
                .contactName(details.contactName())
                .contactTitle(details.contactTitle())
                .email(details.email())
                .phone(details.phone())
                .fax(details.fax())
                .address(address(details.address()))
                .externalId(details.externalId())
                .notes(details.notes());
    }

    static ai.candlefish.api.model.Customer model(Customer customer) {
        CustomerDetails details = customer.details();
        return new ai.candlefish.api.model.Customer()
                .id(customer.id())
                .name(details.name())
                .contactName(details.contactName())
                .contactTitle(details.contactTitle())
                .email(details.email())
                .phone(details.phone())
                .fax(details.fax())
                .address(address(details.address()))
                .externalId(details.externalId())
                .notes(details.notes())
                .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(customer.updatedAt().atOffset(ZoneOffset.UTC));
    }

    static CustomerPage page(Page<Customer> page) {
        return new CustomerPage()
                .items(page.rows().stream().map(CustomerModels::model).toList())
                .nextCursor(page.nextCursor());
    }

    private static PostalAddress address(@Nullable Address address) {
        return address == null
                ? PostalAddress.UNKNOWN
                : new PostalAddress(
                        address.getStreet(),
                        address.getCity(),
                        address.getRegion(),
                        address.getPostalCode(),
                        address.getCountry());
    }

    private static @Nullable Address address(PostalAddress address) {
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
