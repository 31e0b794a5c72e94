/** Customers over HTTP. */
@NullMarked
package ai.candlefish.customers.rest;

import org.jspecify.annotations.NullMarked;
