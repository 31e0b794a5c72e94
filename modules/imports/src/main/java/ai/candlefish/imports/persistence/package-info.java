/** Where imports and their files are kept while they run. */
@NullMarked
package ai.candlefish.imports.persistence;

import org.jspecify.annotations.NullMarked;
