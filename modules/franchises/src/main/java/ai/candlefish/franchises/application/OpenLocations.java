package ai.candlefish.franchises.application;

import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.locations.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The locations of the franchise that the work runs in, read in a transaction of their own: theirs acts as the franchise's
 * role, which has no right to the books.
 */
@ApplicationScoped
public class OpenLocations {

    @Inject
    Locations locations;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Place> all() {
        return locations.all().stream()
                .map(location -> new Place(location.id(), location.name(), location.timeZone()))
                .toList();
    }
}
