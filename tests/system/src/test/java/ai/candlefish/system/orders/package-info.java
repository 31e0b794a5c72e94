/** Orders: exact figures, gapless numbers, states that say what they allow, and one effect for each intent. */
@NullMarked
package ai.candlefish.system.orders;

import org.jspecify.annotations.NullMarked;
