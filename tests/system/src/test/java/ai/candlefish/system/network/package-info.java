/** What HQ sees of all franchises together. */
@NullMarked
package ai.candlefish.system.network;

import org.jspecify.annotations.NullMarked;
