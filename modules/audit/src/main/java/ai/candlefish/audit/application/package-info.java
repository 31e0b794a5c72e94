/** Entering, listing and verifying. */
@NullMarked
package ai.candlefish.audit.application;

import org.jspecify.annotations.NullMarked;
