/** The bodies of requests and answers, generated from the contract. */
@NullMarked
package ai.candlefish.api.model;

import org.jspecify.annotations.NullMarked;
