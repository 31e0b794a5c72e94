package ai.candlefish.orders.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.application.SettleDraft.Settled;
import ai.candlefish.orders.domain.LineTerms;
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
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what a draft says. */
@ApplicationScoped
public class ChangeOrder {

    @Inject
    SettleDraft settlement;

    @Inject
    OrderRepository orders;

    @Inject
    Clock clock;

    /**
     * The order as it is now.
     *
     * @param expectedVersion the version that the change is based on
     * @param change makes of the present draft the one that is wanted
     * @throws Refusal not found; stale, when the order has another version by now; a conflict, when it is no draft any more or
     *     another order has the external id; invalid input; unprocessable, where the draft names what can't be used
     */
    @Transactional
    public OrderDetails change(UUID id, long expectedVersion, UnaryOperator<OrderDraft> change, Actor by) {
        Currency currency = FranchiseContext.required().currency();
        Order order = orders.lock(id).orElseThrow(Refusal::notFound);
        order.expectVersion(expectedVersion);
        order.expectDraft();
        List<LineTerms> present = order.lineTerms(currency);
        OrderDraft wanted = change.apply(OrderDraft.of(order.terms(), present));
        Settled settled = settlement.settle(wanted, present, order.terms().locationId(), currency);
        order.change(settled.terms(), settled.lines(), currency, by, clock.instant());
        orders.flush();
        return OrderDetails.of(order, settled.customer().name(), settled.location());
    }
}
