/** What the table of jobs knows beyond what the scheduler asks it. */
@NullMarked
package ai.candlefish.events.persistence;

import org.jspecify.annotations.NullMarked;
