/** Where a franchise works: its locations with address, time zone and tax settings. */
@NullMarked
package ai.candlefish.locations;

import org.jspecify.annotations.NullMarked;
