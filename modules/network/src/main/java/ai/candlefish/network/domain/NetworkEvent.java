package ai.candlefish.network.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done to one of the franchises. */
public record NetworkEvent(
        UUID id,
        String franchiseId,
        String franchiseName,
        String event,
        Instant at,
        String subject,
        String byName,
        @Nullable String reason) {}
