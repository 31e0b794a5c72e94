package ai.candlefish.customers.rest;

import ai.candlefish.api.model.CustomerInput;
import ai.candlefish.api.model.CustomerPage;
import ai.candlefish.customers.domain.Customer;
import ai.candlefish.customers.domain.CustomerDetails;
import ai.candlefish.web.Addresses;
import ai.candlefish.web.Page;
import java.time.ZoneOffset;

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
                Addresses.of(input.getAddress()),
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
                .address(Addresses.model(details.address()))
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
                .address(Addresses.model(details.address()))
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
}
