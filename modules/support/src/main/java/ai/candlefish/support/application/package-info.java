/** What HQ and owners do with support accesses. */
@NullMarked
package ai.candlefish.support.application;

import org.jspecify.annotations.NullMarked;
