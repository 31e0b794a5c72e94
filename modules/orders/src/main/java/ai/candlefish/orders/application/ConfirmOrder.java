package ai.candlefish.orders.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.persistence.OrderNumbers;
import ai.candlefish.orders.persistence.OrderRepository;
import ai.candlefish.tenancy.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Confirms a draft and gives it its number. */
@ApplicationScoped
public class ConfirmOrder {

    @Inject
    OrderRepository orders;

    @Inject
    OrderNumbers numbers;

    @Inject
    ViewOrder views;

    @Inject
    Clock clock;

    /**
     * The confirmed order.
     *
     * @throws Refusal not found; stale, when the order has another version by now; a conflict, when it can't be confirmed
     */
    @Transactional
    public OrderDetails confirm(UUID id, long expectedVersion, Actor by) {
        Order order = orders.lock(id).orElseThrow(Refusal::notFound);
        order.expectVersion(expectedVersion);
        order.confirm(numbers::take, by, clock.instant());
        orders.flush();
        return views.detailsOf(order);
    }
}
