/** A franchise's data as a file that can be handed over, and be read into another franchise. */
@NullMarked
package ai.candlefish.tenancy.exports;

import org.jspecify.annotations.NullMarked;
