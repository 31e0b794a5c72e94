/** What stands between Hibernate and the database: the franchise's schema in every statement, its role in every transaction. */
@NullMarked
package ai.candlefish.tenancy.persistence;

import org.jspecify.annotations.NullMarked;
