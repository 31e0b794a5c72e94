/** What every exchange over HTTP gets: trace ids, limits, headers, the portal's files. */
@NullMarked
package ai.candlefish.app.http;

import org.jspecify.annotations.NullMarked;
