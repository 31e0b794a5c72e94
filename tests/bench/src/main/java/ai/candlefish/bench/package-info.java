/** Benchmarks of the running system: each a table of ratios to baselines that were measured in the same run. */
@NullMarked
package ai.candlefish.bench;

import org.jspecify.annotations.NullMarked;
