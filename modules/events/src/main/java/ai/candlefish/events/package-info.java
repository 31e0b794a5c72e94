/** Work that happens later and survives a restart. */
@NullMarked
package ai.candlefish.events;

import org.jspecify.annotations.NullMarked;
