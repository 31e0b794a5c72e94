package ai.candlefish.locations.domain;

import static ai.candlefish.locations.domain.LocationState.CLOSED;
import static ai.candlefish.locations.domain.LocationState.OPEN;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.kernel.TransitionTable.Guard;
import java.util.List;
import java.util.Set;

/** The state machine of a location. There is always one primary location, and it is open. */
final class LocationLife {

    static final String CLOSE = "close";
    static final String REOPEN = "reopen";
    static final String MAKE_PRIMARY = "make_primary";

    static final TransitionTable<LocationState, Location> TRANSITIONS = TransitionTable.<LocationState, Location>of(
                    Location::state)
            .allow(
                    CLOSE,
                    Set.of(OPEN),
                    CLOSED,
                    List.of(new Guard<>(
                            new Blocker(
                                    "primary",
                                    "The primary location takes the orders that name none. Make another one primary first."),
                            Location::primary)))
            .allow(REOPEN, Set.of(CLOSED), OPEN, List.of())
            .allow(
                    MAKE_PRIMARY,
                    Set.of(OPEN),
                    OPEN,
                    List.of(new Guard<>(
                            new Blocker("primary", "It is the primary location already."), Location::primary)))
            .build();

    private LocationLife() {}
}
