/** What HQ asks about all franchises. */
@NullMarked
package ai.candlefish.network.application;

import org.jspecify.annotations.NullMarked;
