package ai.candlefish.customers.application;

import ai.candlefish.customers.domain.Customer;
import ai.candlefish.customers.domain.CustomerDetails;
import ai.candlefish.customers.persistence.CustomerRepository;
import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Adds a customer. */
@ApplicationScoped
public class AddCustomer {

    @Inject
    CustomerRepository customers;

    @Inject
    Clock clock;

    /**
     * The new customer.
     *
     * @throws Refusal a conflict, when another customer has the external id
     */
    @Transactional
    public Customer add(CustomerDetails details) {
        Customer customer = Customer.of(details, clock.instant());
        customers.add(customer);
        customers.flush();
        return customer;
    }
}
