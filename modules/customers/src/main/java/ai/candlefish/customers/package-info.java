/** The people and businesses that order from a franchise. */
@NullMarked
package ai.candlefish.customers;

import org.jspecify.annotations.NullMarked;
