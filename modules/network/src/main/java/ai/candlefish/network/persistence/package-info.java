/** Reads the platform's tables for HQ. */
@NullMarked
package ai.candlefish.network.persistence;

import org.jspecify.annotations.NullMarked;
