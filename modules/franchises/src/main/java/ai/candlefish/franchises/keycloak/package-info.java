/** The identity provider, seen from our end: an organization a franchise, an account an owner. */
@NullMarked
package ai.candlefish.franchises.keycloak;

import org.jspecify.annotations.NullMarked;
