/** Bodies to send and things to work with, made anew by every test that needs them. */
@NullMarked
package ai.candlefish.harness.data;

import org.jspecify.annotations.NullMarked;
