/** The ledger of migrations, as the app reads it: which version each franchise's schema has, and what the last attempt came to. */
@NullMarked
package ai.candlefish.tenancy.ledger;

import org.jspecify.annotations.NullMarked;
