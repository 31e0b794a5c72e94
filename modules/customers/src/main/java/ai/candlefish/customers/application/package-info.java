/** What can be done with customers. */
@NullMarked
package ai.candlefish.customers.application;

import org.jspecify.annotations.NullMarked;
