/** Owners invite, change and remove people, and the identity provider follows. */
@NullMarked
package ai.candlefish.system.people;

import org.jspecify.annotations.NullMarked;
