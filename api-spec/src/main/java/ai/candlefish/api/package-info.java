/** What the contract says and the code that is generated from it has to know. */
@NullMarked
package ai.candlefish.api;

import org.jspecify.annotations.NullMarked;
