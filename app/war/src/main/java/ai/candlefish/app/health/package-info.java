/** What the health endpoints say. */
@NullMarked
package ai.candlefish.app.health;

import org.jspecify.annotations.NullMarked;
