/** What people and programs see of the running system. */
@NullMarked
package ai.candlefish.system;

import org.jspecify.annotations.NullMarked;
