/** A product and what can be said of one. */
@NullMarked
package ai.candlefish.catalog.domain;

import org.jspecify.annotations.NullMarked;
