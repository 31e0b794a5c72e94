/** Franchises in several databases, and several nodes that behave as one. */
@NullMarked
package ai.candlefish.system.placement;

import org.jspecify.annotations.NullMarked;
