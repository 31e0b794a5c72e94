package ai.candlefish.orders.application;

import ai.candlefish.orders.domain.Order;
import ai.candlefish.tenancy.locations.Location;

/** An order in a list; its lines are not read. */
public record OrderRow(Order order, String customerName, Location location) {}
