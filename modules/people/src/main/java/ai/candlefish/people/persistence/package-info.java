/** The franchise's people and their history in the database. */
@NullMarked
package ai.candlefish.people.persistence;

import org.jspecify.annotations.NullMarked;
