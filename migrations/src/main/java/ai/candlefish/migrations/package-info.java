/** Brings the platform schema and the schema of every franchise to the present version. */
@NullMarked
package ai.candlefish.migrations;

import org.jspecify.annotations.NullMarked;
