/** Who belongs to a franchise: invited, changed and removed by its owners. */
@NullMarked
package ai.candlefish.people;

import org.jspecify.annotations.NullMarked;
