/** The network as HQ sees it. */
@NullMarked
package ai.candlefish.network.domain;

import org.jspecify.annotations.NullMarked;
