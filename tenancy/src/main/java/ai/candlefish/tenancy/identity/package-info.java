/** Who calls: access tokens and their keys, roles and what they allow, memberships. */
@NullMarked
package ai.candlefish.tenancy.identity;

import org.jspecify.annotations.NullMarked;
