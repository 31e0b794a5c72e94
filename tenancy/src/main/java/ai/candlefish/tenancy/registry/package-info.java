/** The platform's list of franchises and of who belongs to them, read with a short-lived cache. */
@NullMarked
package ai.candlefish.tenancy.registry;

import org.jspecify.annotations.NullMarked;
