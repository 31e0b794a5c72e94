package ai.candlefish.web;

import ai.candlefish.kernel.InputError;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The time zones that callers may name. */
public final class TimeZones {

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private TimeZones() {}

    /** What is wrong with the name of a time zone; empty when there is one of that name. */
    public static Optional<InputError> error(String pointer, String name) {
        return KNOWN.contains(name)
                ? Optional.empty()
                : Optional.of(new InputError(
                        pointer, "unknown_time_zone", "is not a time zone that there is, such as America/Denver"));
    }
}
