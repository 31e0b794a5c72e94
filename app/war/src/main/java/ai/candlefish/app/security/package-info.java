/** Who calls and what they may do: the authentication mechanism and the filters that stand before every operation. */
@NullMarked
package ai.candlefish.app.security;

import org.jspecify.annotations.NullMarked;
