/** Which support accesses are open, for those who let people in and show them around. */
@NullMarked
package ai.candlefish.support;

import org.jspecify.annotations.NullMarked;
