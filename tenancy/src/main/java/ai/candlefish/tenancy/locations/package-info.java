/** The places where a franchise works, with their time zones. */
@NullMarked
package ai.candlefish.tenancy.locations;

import org.jspecify.annotations.NullMarked;
