/** Moves a franchise from one database to another: the books of it, the pause of writes, the copy and its comparison. */
@NullMarked
package ai.candlefish.tenancy.placement;

import org.jspecify.annotations.NullMarked;
