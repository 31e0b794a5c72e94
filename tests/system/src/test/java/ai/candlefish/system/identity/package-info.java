/** Who gets in, as whom, and who is turned away at the door. */
@NullMarked
package ai.candlefish.system.identity;

import org.jspecify.annotations.NullMarked;
