/** The life of a franchise: its state machine, and the books that are kept of it. */
@NullMarked
package ai.candlefish.tenancy.lifecycle;

import org.jspecify.annotations.NullMarked;
