/** Where customers are kept. */
@NullMarked
package ai.candlefish.customers.persistence;

import org.jspecify.annotations.NullMarked;
