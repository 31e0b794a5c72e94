/** What people and programs send by mistake or on purpose, and how it is refused. */
@NullMarked
package ai.candlefish.system.input;

import org.jspecify.annotations.NullMarked;
