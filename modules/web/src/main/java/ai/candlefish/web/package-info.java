/** The conventions of the API that all resources keep in the same way. */
@NullMarked
package ai.candlefish.web;

import org.jspecify.annotations.NullMarked;
