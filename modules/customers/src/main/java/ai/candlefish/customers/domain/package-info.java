/** A customer and what can be said of one. */
@NullMarked
package ai.candlefish.customers.domain;

import org.jspecify.annotations.NullMarked;
