package ai.candlefish.locations.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.domain.Location;
import ai.candlefish.locations.persistence.LocationRepository;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads locations, one or a page of them. */
@ApplicationScoped
public class ReadLocations {

    private static final Map<String, SortKey<Location, ?>> SORTS = Map.of(
            "name", new SortKey<>("name", Location::name, text -> text),
            "createdAt", new SortKey<>("createdAt", Location::createdAt, Instant::parse));

    @Inject
    LocationRepository locations;

    @Inject
    Pages pages;

    /**
     * The location.
     *
     * @throws Refusal not found
     */
    @Transactional
    public LocationReport one(UUID id) {
        return LocationReport.of(locations.find(id).orElseThrow(Refusal::notFound));
    }

    /** Locations whose name or city contains the text. */
    @Transactional
    public Page<LocationReport> page(Pages.Request request, String text) {
        Page<Location> page =
                pages.read("locations", request, List.of(text), SORTS, Location::id, new Pages.Reader<>() {
                    @Override
                    public <T extends Comparable<? super T>> List<Location> read(Slice<Location, T> slice) {
                        return locations.page(text, slice);
                    }
                });
        return new Page<>(page.rows().stream().map(LocationReport::of).toList(), page.nextCursor());
    }
}
