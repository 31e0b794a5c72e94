/** The system under test: its addresses, who can sign in, and how to stop parts of it. */
@NullMarked
package ai.candlefish.harness.running;

import org.jspecify.annotations.NullMarked;
