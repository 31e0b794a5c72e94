/** The few words that every module shares: money, ids, refusals, time and transitions. */
@NullMarked
package ai.candlefish.kernel;

import org.jspecify.annotations.NullMarked;
