/** What is said of a franchise, and what of it may still change. */
@NullMarked
package ai.candlefish.franchises.domain;

import org.jspecify.annotations.NullMarked;
