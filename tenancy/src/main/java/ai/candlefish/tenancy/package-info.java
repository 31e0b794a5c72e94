/** Resolves a request to its franchise, and the franchise to its schema and database role. */
@NullMarked
package ai.candlefish.tenancy;

import org.jspecify.annotations.NullMarked;
