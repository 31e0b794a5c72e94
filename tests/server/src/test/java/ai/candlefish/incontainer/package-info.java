/** What only the running server can show, seen from inside it: the pool, the transactions and the wall between franchises. */
@NullMarked
package ai.candlefish.incontainer;

import org.jspecify.annotations.NullMarked;
