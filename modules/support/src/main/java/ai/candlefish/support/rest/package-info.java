/** Support accesses over HTTP. */
@NullMarked
package ai.candlefish.support.rest;

import org.jspecify.annotations.NullMarked;
