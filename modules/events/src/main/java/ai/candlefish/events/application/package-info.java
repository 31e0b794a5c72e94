/** Claims jobs, runs them, and tries again what failed. */
@NullMarked
package ai.candlefish.events.application;

import org.jspecify.annotations.NullMarked;
