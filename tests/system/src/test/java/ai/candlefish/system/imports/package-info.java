/** Files of other systems: taken in as a whole or not at all, once or often. */
@NullMarked
package ai.candlefish.system.imports;

import org.jspecify.annotations.NullMarked;
