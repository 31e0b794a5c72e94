/** What can be done with orders. */
@NullMarked
package ai.candlefish.orders.application;

import org.jspecify.annotations.NullMarked;
