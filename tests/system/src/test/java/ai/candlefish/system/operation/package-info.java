/** What whoever runs the system relies on: health, headers, and that it comes back as it was. */
@NullMarked
package ai.candlefish.system.operation;

import org.jspecify.annotations.NullMarked;
