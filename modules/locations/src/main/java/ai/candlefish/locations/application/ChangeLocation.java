package ai.candlefish.locations.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.domain.Location;
import ai.candlefish.locations.domain.LocationDetails;
import ai.candlefish.locations.persistence.LocationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Changes a location: what is said of it, whether it is open, which one is primary. */
@ApplicationScoped
public class ChangeLocation {

    @Inject
    LocationRepository locations;

    @Inject
    Clock clock;

    /**
     * The location as it is now.
     *
     * @param expectedVersion the version that the change is based on
     * @throws Refusal not found; stale; a conflict, when another location has the name
     */
    @Transactional
    public LocationReport change(UUID id, long expectedVersion, UnaryOperator<LocationDetails> change) {
        return act(id, expectedVersion, (location, now) -> location.change(change.apply(location.details()), now));
    }

    /**
     * The location, closed.
     *
     * @throws Refusal not found; stale; a conflict, when it is closed already or the primary one
     */
    @Transactional
    public LocationReport close(UUID id, long expectedVersion) {
        return act(id, expectedVersion, Location::close);
    }

    /**
     * The location, open again.
     *
     * @throws Refusal not found; stale; a conflict, when it is open
     */
    @Transactional
    public LocationReport reopen(UUID id, long expectedVersion) {
        return act(id, expectedVersion, Location::reopen);
    }

    /**
     * The location, which is the primary one from here on.
     *
     * @throws Refusal not found; stale; a conflict, when it is closed, or the primary one already
     */
    @Transactional
    public LocationReport makePrimary(UUID id, long expectedVersion) {
        List<Location> all = locations.lockAll();
        Location chosen = all.stream()
                .filter(location -> location.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        chosen.expectVersion(expectedVersion);
        chosen.expectMayBecomePrimary();
        Instant now = clock.instant();
        all.stream().filter(Location::primary).forEach(location -> location.setPrimary(false, now));
        locations.flush(); // two are never primary, not even between two statements
        chosen.setPrimary(true, now);
        locations.flush();
        return LocationReport.of(chosen);
    }

    private LocationReport act(UUID id, long expectedVersion, BiConsumer<Location, Instant> act) {
        Location location = locations.find(id).orElseThrow(Refusal::notFound);
        location.expectVersion(expectedVersion);
        act.accept(location, clock.instant());
        locations.flush();
        return LocationReport.of(location);
    }
}
