/** Where products are kept. */
@NullMarked
package ai.candlefish.catalog.persistence;

import org.jspecify.annotations.NullMarked;
