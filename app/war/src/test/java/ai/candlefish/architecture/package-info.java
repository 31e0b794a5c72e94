/** The rules of the house that a machine can keep, for every module that the poms name. */
@NullMarked
package ai.candlefish.architecture;

import org.jspecify.annotations.NullMarked;
