package ai.candlefish.locations.application;

import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.locations.domain.Location;
import ai.candlefish.locations.domain.LocationState;
import ai.candlefish.locations.persistence.LocationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers the other modules' questions about locations. */
@ApplicationScoped
@Transactional
public class KnownLocations implements Locations {

    @Inject
    LocationRepository locations;

    @Override
    public List<KnownLocation> all() {
        return locations.all().stream().map(KnownLocations::known).toList();
    }

    @Override
    public Optional<KnownLocation> find(UUID id) {
        return locations.find(id).map(KnownLocations::known);
    }

    @Override
    public KnownLocation primary() {
        return known(locations.primary());
    }

    private static KnownLocation known(Location location) {
        return new KnownLocation(
                location.id(),
                location.name(),
                location.timeZone(),
                location.primary(),
                location.state() == LocationState.OPEN);
    }
}
