package ai.candlefish.orders.application;

import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.domain.OrderEvent;
import ai.candlefish.orders.domain.OrderLine;
import ai.candlefish.tenancy.locations.Location;
import java.util.List;

/** An order with all that belongs to it, read in full. */
public record OrderDetails(
        Order order, List<OrderLine> lines, List<OrderEvent> history, String customerName, Location location) {

    static OrderDetails of(Order order, String customerName, Location location) {
        return new OrderDetails(order, order.lines(), order.history(), customerName, location);
    }
}
