package ai.candlefish.franchises.application;

import ai.candlefish.locations.KnownLocation;
import ai.candlefish.locations.Locations;
import ai.candlefish.tenancy.OwnTransaction;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The open locations of the franchise that the work runs in, read in a transaction of their own: theirs acts as the franchise's
 * role, which has no right to the books.
 */
@ApplicationScoped
public class OpenLocations {

    @Inject
    Locations locations;

    @OwnTransaction
    public List<Place> all() {
        return locations.all().stream()
                .filter(KnownLocation::open)
                .map(location -> new Place(location.id(), location.name(), location.timeZone()))
                .toList();
    }
}
