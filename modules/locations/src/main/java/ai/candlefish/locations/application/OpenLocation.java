package ai.candlefish.locations.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.domain.Location;
import ai.candlefish.locations.domain.LocationDetails;
import ai.candlefish.locations.persistence.LocationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Opens a location. */
@ApplicationScoped
public class OpenLocation {

    @Inject
    LocationRepository locations;

    @Inject
    Clock clock;

    /**
     * The new location.
     *
     * @throws Refusal a conflict, when another location has the name
     */
    @Transactional
    public LocationReport open(LocationDetails details) {
        Location location = Location.open(details, clock.instant());
        locations.add(location);
        locations.flush();
        return LocationReport.of(location);
    }
}
