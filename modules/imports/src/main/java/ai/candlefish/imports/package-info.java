/** Takes customers, products and orders in from files. */
@NullMarked
package ai.candlefish.imports;

import org.jspecify.annotations.NullMarked;
