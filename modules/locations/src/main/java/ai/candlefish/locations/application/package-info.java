/** What can be done with locations. */
@NullMarked
package ai.candlefish.locations.application;

import org.jspecify.annotations.NullMarked;
