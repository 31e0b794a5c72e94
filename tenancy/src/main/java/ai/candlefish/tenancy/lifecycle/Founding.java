package ai.candlefish.tenancy.lifecycle;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a franchise starts with, beside its terms.
 *
 * @param places at least one; the first is the primary one
 * @param owner the first owner, or null where none is to be invited
 */
public record Founding(List<Place> places, @Nullable Owner owner) {

    public Founding {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("A franchise needs a location");
        }
    }

    /** A place where it will work; the id is that of the later location. */
    public record Place(UUID id, String name, ZoneId timeZone) {}

    /** Who is to be its first owner. */
    public record Owner(String email, String firstName, String lastName) {}

    public Optional<Owner> firstOwner() {
        return Optional.ofNullable(owner);
    }
}
