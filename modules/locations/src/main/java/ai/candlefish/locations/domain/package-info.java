/** A location, its states and what can be said of it. */
@NullMarked
package ai.candlefish.locations.domain;

import org.jspecify.annotations.NullMarked;
