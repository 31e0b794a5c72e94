/** The running system while parts of it die, stop, move or are replaced by the next build. */
@NullMarked
package ai.candlefish.disruption;

import org.jspecify.annotations.NullMarked;
