/** Where the chain of entries is kept. */
@NullMarked
package ai.candlefish.audit.persistence;

import org.jspecify.annotations.NullMarked;
