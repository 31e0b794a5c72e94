/** What owners do about people, and the job that tells the identity provider. */
@NullMarked
package ai.candlefish.people.application;

import org.jspecify.annotations.NullMarked;
