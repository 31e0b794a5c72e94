/** The seats, without a server. */
@NullMarked
package ai.candlefish.app.fairness;

import org.jspecify.annotations.NullMarked;
