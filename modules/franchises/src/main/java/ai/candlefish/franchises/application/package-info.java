/** What HQ does with franchises, a class each. */
@NullMarked
package ai.candlefish.franchises.application;

import org.jspecify.annotations.NullMarked;
