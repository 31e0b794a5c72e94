/** Puts the modules together into one web application. */
@NullMarked
package ai.candlefish.app;

import org.jspecify.annotations.NullMarked;
