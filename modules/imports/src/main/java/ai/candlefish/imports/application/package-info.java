/** Starts, runs, cancels and shows imports. */
@NullMarked
package ai.candlefish.imports.application;

import org.jspecify.annotations.NullMarked;
