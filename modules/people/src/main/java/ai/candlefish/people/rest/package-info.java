/** People over HTTP. */
@NullMarked
package ai.candlefish.people.rest;

import org.jspecify.annotations.NullMarked;
