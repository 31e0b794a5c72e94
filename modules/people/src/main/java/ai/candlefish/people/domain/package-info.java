/** People and programs with their roles, the rules about them, and their history. */
@NullMarked
package ai.candlefish.people.domain;

import org.jspecify.annotations.NullMarked;
