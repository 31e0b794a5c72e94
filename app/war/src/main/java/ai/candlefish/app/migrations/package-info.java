/** The migrations that the WAR carries, out of the way of everything else in it. */
@NullMarked
package ai.candlefish.app.migrations;

import org.jspecify.annotations.NullMarked;
