/** The audit log over HTTP. */
@NullMarked
package ai.candlefish.audit.rest;

import org.jspecify.annotations.NullMarked;
