/** Requests to the running app, and answers that are checked wherever they come from. */
@NullMarked
package ai.candlefish.harness.http;

import org.jspecify.annotations.NullMarked;
