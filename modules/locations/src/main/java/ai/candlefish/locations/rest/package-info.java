/** Locations over HTTP. */
@NullMarked
package ai.candlefish.locations.rest;

import org.jspecify.annotations.NullMarked;
