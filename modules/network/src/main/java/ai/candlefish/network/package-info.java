/** What HQ sees of all franchises together. */
@NullMarked
package ai.candlefish.network;

import org.jspecify.annotations.NullMarked;
