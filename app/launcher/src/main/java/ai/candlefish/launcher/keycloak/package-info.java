/** Keycloak, unpacked and built once, with the realm candlefish. */
@NullMarked
package ai.candlefish.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
