package ai.candlefish.locations.application;

import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.locations.domain.Location;
import ai.candlefish.locations.domain.LocationDetails;
import ai.candlefish.locations.domain.LocationState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A location with all that is said of it, read whole, and what can be done with it. */
public record LocationReport(
        UUID id,
        long version,
        LocationState state,
        boolean primary,
        LocationDetails details,
        List<TransitionOption> options,
        Instant createdAt,
        Instant updatedAt) {

    static LocationReport of(Location location) {
        return new LocationReport(
                location.id(),
                location.version(),
                location.state(),
                location.primary(),
                location.details(),
                location.options(),
                location.createdAt(),
                location.updatedAt());
    }
}
