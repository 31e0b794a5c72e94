/** Franchises over HTTP, and who is signed in. */
@NullMarked
package ai.candlefish.franchises.rest;

import org.jspecify.annotations.NullMarked;
