/** Orders from draft to confirmation, priced exactly. */
@NullMarked
package ai.candlefish.orders;

import org.jspecify.annotations.NullMarked;
