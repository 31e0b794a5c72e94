/** What can be done with products. */
@NullMarked
package ai.candlefish.catalog.application;

import org.jspecify.annotations.NullMarked;
