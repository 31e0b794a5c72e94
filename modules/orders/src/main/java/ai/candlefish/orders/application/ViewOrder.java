package ai.candlefish.orders.application;

import ai.candlefish.customers.CustomerName;
import ai.candlefish.customers.Customers;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.domain.OrderTerms;
import ai.candlefish.orders.persistence.OrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows an order: the order with its lines, its history, the customer and the location, a question each. */
@ApplicationScoped
public class ViewOrder {

    @Inject
    OrderRepository orders;

    @Inject
    Customers customers;

    @Inject
    Locations locations;

    /**
     * The order.
     *
     * @throws Refusal not found
     */
    @Transactional
    public OrderDetails view(UUID id) {
        return detailsOf(orders.findWithLines(id).orElseThrow(Refusal::notFound));
    }

    OrderDetails detailsOf(Order order) {
        OrderTerms terms = order.terms();
        CustomerName customer = customers.find(terms.customerId()).orElseThrow();
        KnownLocation location = locations.find(terms.locationId()).orElseThrow();
        return OrderDetails.of(order, customer.name(), location);
    }
}
