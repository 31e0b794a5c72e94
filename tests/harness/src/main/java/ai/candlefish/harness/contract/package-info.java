/** The contract as the tests read it: operations, examples, and whether an answer is what was promised. */
@NullMarked
package ai.candlefish.harness.contract;

import org.jspecify.annotations.NullMarked;
