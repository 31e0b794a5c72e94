package ai.candlefish.customers.application;

import ai.candlefish.customers.domain.Customer;
import ai.candlefish.customers.domain.CustomerDetails;
import ai.candlefish.customers.persistence.CustomerRepository;
import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what is said of a customer. */
@ApplicationScoped
public class ChangeCustomer {

    @Inject
    CustomerRepository customers;

    @Inject
    Clock clock;

    /**
     * The customer as it is now.
     *
     * @param expectedVersion the version that the change is based on
     * @throws Refusal not found; stale, when the customer has another version by now; a conflict, when another customer has
     *     the external id
     */
    @Transactional
    public Customer change(UUID id, long expectedVersion, UnaryOperator<CustomerDetails> change) {
        Customer customer = customers.find(id).orElseThrow(Refusal::notFound);
        if (customer.version() != expectedVersion) {
            throw Refusal.stale();
        }
        customer.change(change.apply(customer.details()), clock.instant());
        customers.flush();
        return customer;
    }
}
