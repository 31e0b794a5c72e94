package ai.candlefish.orders.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.application.SettleDraft.Settled;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.persistence.OrderRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.List;

/** Places an order as a draft. */
@ApplicationScoped
public class PlaceOrder {

    @Inject
    SettleDraft settlement;

    @Inject
    OrderRepository orders;

    @Inject
    Clock clock;

    /**
     * The new order.
     *
     * @throws Refusal invalid input; unprocessable, where the draft names what can't be used; a conflict, when another order
     *     has the external id
     */
    @Transactional
    public OrderDetails place(OrderDraft draft, Actor by) {
        Currency currency = FranchiseContext.required().currency();
        Settled settled = settlement.settle(draft, List.of(), null, currency);
        Order order = Order.place(settled.terms(), settled.lines(), currency, by, clock.instant());
        orders.add(order);
        orders.flush();
        return OrderDetails.of(order, settled.customer().name(), settled.location());
    }
}
