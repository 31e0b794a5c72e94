package ai.candlefish.customers.application;

import ai.candlefish.customers.CustomerName;
import ai.candlefish.customers.Customers;
import ai.candlefish.customers.persistence.CustomerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers the other modules' questions about customers. */
@ApplicationScoped
@Transactional
public class KnownCustomers implements Customers {

    @Inject
    CustomerRepository customers;

    @Override
    public Optional<CustomerName> find(UUID id) {
        return customers.find(id).map(customer -> new CustomerName(customer.id(), customer.name()));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : customers.names(ids);
    }

    @Override
    public List<UUID> matching(String text, int most) {
        return customers.idsByName(text, most);
    }

    @Override
    public Map<String, UUID> idsByExternalId(Collection<String> externalIds) {
        return externalIds.isEmpty() ? Map.of() : customers.idsByExternalId(externalIds);
    }
}
