/** Imports with their files, what a row means, and what is wrong with it. */
@NullMarked
package ai.candlefish.imports.domain;

import org.jspecify.annotations.NullMarked;
