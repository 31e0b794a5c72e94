/** The life of franchises: HQ requests, provisions, suspends and resumes them, and lets them leave. */
@NullMarked
package ai.candlefish.franchises;

import org.jspecify.annotations.NullMarked;
