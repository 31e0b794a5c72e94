/** The network over HTTP. */
@NullMarked
package ai.candlefish.network.rest;

import org.jspecify.annotations.NullMarked;
