package ai.candlefish.locations;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A location as other modules need it.
 *
 * @param timeZone the one that the dates of its records are local to
 * @param primary whether records that name no location belong here
 * @param open whether anything new may be placed there
 */
public record KnownLocation(UUID id, String name, ZoneId timeZone, boolean primary, boolean open) {}
