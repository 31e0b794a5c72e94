/** Franchises as such: what becomes of one whose data can't be used. */
@NullMarked
package ai.candlefish.system.tenancy;

import org.jspecify.annotations.NullMarked;
