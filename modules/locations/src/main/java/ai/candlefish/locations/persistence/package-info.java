/** The locations in the franchise's schema. */
@NullMarked
package ai.candlefish.locations.persistence;

import org.jspecify.annotations.NullMarked;
