/** PostgreSQL from embedded binaries, with its roles and databases. */
@NullMarked
package ai.candlefish.launcher.postgres;

import org.jspecify.annotations.NullMarked;
