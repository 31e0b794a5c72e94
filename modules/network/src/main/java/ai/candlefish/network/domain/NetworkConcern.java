package ai.candlefish.network.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A franchise that somebody at HQ should look at.
 *
 * @param concern a stable word for what is the matter
 * @param reason why, as far as it is known
 */
public record NetworkConcern(
        String franchiseId,
        String franchiseName,
        String concern,
        Instant since,
        @Nullable String reason) {}
