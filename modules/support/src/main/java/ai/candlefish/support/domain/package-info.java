/** A support access and its life. */
@NullMarked
package ai.candlefish.support.domain;

import org.jspecify.annotations.NullMarked;
