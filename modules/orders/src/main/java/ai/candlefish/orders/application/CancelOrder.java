package ai.candlefish.orders.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.persistence.OrderRepository;
import ai.candlefish.tenancy.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Calls an order off, a draft or a confirmed one. */
@ApplicationScoped
public class CancelOrder {

    @Inject
    OrderRepository orders;

    @Inject
    ViewOrder views;

    @Inject
    Clock clock;

    /**
     * The cancelled order.
     *
     * @throws Refusal not found; stale, when the order has another version by now; a conflict, when it is cancelled already
     */
    @Transactional
    public OrderDetails cancel(UUID id, long expectedVersion, String reason, Actor by) {
        Order order = orders.lock(id).orElseThrow(Refusal::notFound);
        order.expectVersion(expectedVersion);
        order.cancel(reason, by, clock.instant());
        orders.flush();
        return views.detailsOf(order);
    }
}
