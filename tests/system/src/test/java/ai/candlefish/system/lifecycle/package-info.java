/** The life of franchises: requested, provisioned, suspended and resumed. */
@NullMarked
package ai.candlefish.system.lifecycle;

import org.jspecify.annotations.NullMarked;
