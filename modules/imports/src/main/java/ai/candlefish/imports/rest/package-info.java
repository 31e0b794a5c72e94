/** Imports over HTTP. */
@NullMarked
package ai.candlefish.imports.rest;

import org.jspecify.annotations.NullMarked;
