/** The system of docker-compose.yml, brought up for tests. */
@NullMarked
package ai.candlefish.containers;

import org.jspecify.annotations.NullMarked;
