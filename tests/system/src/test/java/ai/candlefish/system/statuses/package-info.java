/** Every status that the contract documents, brought about. */
@NullMarked
package ai.candlefish.system.statuses;

import org.jspecify.annotations.NullMarked;
