/** Orders over HTTP. */
@NullMarked
package ai.candlefish.orders.rest;

import org.jspecify.annotations.NullMarked;
