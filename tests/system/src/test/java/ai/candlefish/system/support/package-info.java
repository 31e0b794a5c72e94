/** HQ looks into a franchise for a reason and for a time, and the franchise's audit log has all of it. */
@NullMarked
package ai.candlefish.system.support;

import org.jspecify.annotations.NullMarked;
