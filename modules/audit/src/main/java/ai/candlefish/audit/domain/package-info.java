/** An entry of the audit log, and what the hash of an entry is made of. */
@NullMarked
package ai.candlefish.audit.domain;

import org.jspecify.annotations.NullMarked;
