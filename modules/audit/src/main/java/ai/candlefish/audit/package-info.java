/** What others enter into a franchise's audit log, and where the log takes the facts of a request from. */
@NullMarked
package ai.candlefish.audit;

import org.jspecify.annotations.NullMarked;
