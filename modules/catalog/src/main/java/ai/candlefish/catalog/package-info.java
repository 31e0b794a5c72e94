/** The products that a franchise sells, with their prices. */
@NullMarked
package ai.candlefish.catalog;

import org.jspecify.annotations.NullMarked;
