/** Runs PostgreSQL, Keycloak and the app together on one machine. */
@NullMarked
package ai.candlefish.launcher;

import org.jspecify.annotations.NullMarked;
