/** Where support accesses are kept: with the platform, since HQ's people are asked for across franchises. */
@NullMarked
package ai.candlefish.support.persistence;

import org.jspecify.annotations.NullMarked;
