/** An order with its lines, states and figures, and the rules that hold for them. */
@NullMarked
package ai.candlefish.orders.domain;

import org.jspecify.annotations.NullMarked;
