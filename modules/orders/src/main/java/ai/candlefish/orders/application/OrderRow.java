package ai.candlefish.orders.application;

import ai.candlefish.locations.KnownLocation;
import ai.candlefish.orders.domain.Order;

/** An order in a list; its lines are not read. */
public record OrderRow(Order order, String customerName, KnownLocation location) {}
