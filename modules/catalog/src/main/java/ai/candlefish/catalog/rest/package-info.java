/** Products over HTTP. */
@NullMarked
package ai.candlefish.catalog.rest;

import org.jspecify.annotations.NullMarked;
