/** The databases that franchises lie in, by name: their settings, their pools, and whether they are within reach. */
@NullMarked
package ai.candlefish.tenancy.databases;

import org.jspecify.annotations.NullMarked;
