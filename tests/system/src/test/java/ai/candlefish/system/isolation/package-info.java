/** What one franchise, or one role, can find out about or do to another: nothing. */
@NullMarked
package ai.candlefish.system.isolation;

import org.jspecify.annotations.NullMarked;
