/** Where orders and their numbers are kept. */
@NullMarked
package ai.candlefish.orders.persistence;

import org.jspecify.annotations.NullMarked;
