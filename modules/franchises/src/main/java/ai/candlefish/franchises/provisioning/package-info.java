/** Setting franchises up: the job, its steps, and the one login that may do it. */
@NullMarked
package ai.candlefish.franchises.provisioning;

import org.jspecify.annotations.NullMarked;
