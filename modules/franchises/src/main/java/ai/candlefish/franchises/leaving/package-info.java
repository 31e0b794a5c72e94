/** How a franchise leaves: what its data is handed over by. */
@NullMarked
package ai.candlefish.franchises.leaving;

import org.jspecify.annotations.NullMarked;
