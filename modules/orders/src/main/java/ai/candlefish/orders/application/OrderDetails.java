package ai.candlefish.orders.application;

import ai.candlefish.locations.KnownLocation;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.domain.OrderEvent;
import ai.candlefish.orders.domain.OrderLine;
import java.util.List;

/** An order with all that belongs to it, read in full. */
public record OrderDetails(
        Order order, List<OrderLine> lines, List<OrderEvent> history, String customerName, KnownLocation location) {

    static OrderDetails of(Order order, String customerName, KnownLocation location) {
        return new OrderDetails(order, order.lines(), order.history(), customerName, location);
    }
}
