/** Turns everything that can go wrong into problem+json. */
@NullMarked
package ai.candlefish.app.errors;

import org.jspecify.annotations.NullMarked;
