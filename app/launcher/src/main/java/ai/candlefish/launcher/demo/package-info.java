/** The demo: three franchises and the people in them. */
@NullMarked
package ai.candlefish.launcher.demo;

import org.jspecify.annotations.NullMarked;
