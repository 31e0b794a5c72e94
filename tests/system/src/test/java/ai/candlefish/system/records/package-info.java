/** Customers and products: kept, found, changed by one at a time. */
@NullMarked
package ai.candlefish.system.records;

import org.jspecify.annotations.NullMarked;
