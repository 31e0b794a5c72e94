/** Reads CSV files row by row, strictly, and knows in which line it is. */
@NullMarked
package ai.candlefish.imports.csv;

import org.jspecify.annotations.NullMarked;
