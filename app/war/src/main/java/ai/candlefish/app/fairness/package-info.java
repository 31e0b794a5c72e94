/** How much of a node a franchise may have at a time, so that none slows down the others. */
@NullMarked
package ai.candlefish.app.fairness;

import org.jspecify.annotations.NullMarked;
