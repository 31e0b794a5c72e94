package ai.candlefish.locations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The locations of the franchise that the work runs in, for other modules. Runs in the caller's transaction. */
public interface Locations {

    /** All of them, closed ones too; the primary one first, then by name. */
    List<KnownLocation> all();

    Optional<KnownLocation> find(UUID id);

    KnownLocation primary();
}
