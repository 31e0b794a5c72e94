package ai.candlefish.system.isolation;

import ai.candlefish.system.http.Client;
import ai.candlefish.system.running.Person;
import ai.candlefish.system.running.RunningSystem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Two franchises with something of everything in each; once a run. */
final class Neighbours {

    private static final Map<RunningSystem, Neighbours> OF = new ConcurrentHashMap<>();

    private final RunningSystem system;
    private final Party denver;
    private final Party boulder;
    private final Planted inDenver;
    private final Planted inBoulder;

    private Neighbours(RunningSystem system) {
        this.system = system;
        Marks ofDenver = new Marks();
        Marks ofBoulder = new Marks();
        denver = Party.of(RunningSystem.DENVER, system.as(Person.DENVER_OWNER), ofDenver, ofBoulder);
        boulder = Party.of(RunningSystem.BOULDER, system.as(Person.BOULDER_OWNER), ofBoulder, ofDenver);
        inDenver = Planted.in(denver, system);
        inBoulder = Planted.in(boulder, system);
    }

    static Neighbours of(RunningSystem system) {
        return OF.computeIfAbsent(system, Neighbours::new);
    }

    /** Whose things are to be kept. */
    Party denver() {
        return denver;
    }

    /** Who asks for them. */
    Party boulder() {
        return boulder;
    }

    Stream<Party> both() {
        return Stream.of(denver, boulder);
    }

    Planted plantedIn(Party party) {
        return party.equals(denver) ? inDenver : inBoulder;
    }

    Party neighbourOf(Party party) {
        return party.equals(denver) ? boulder : denver;
    }

    /** Someone who belongs to both, as seen while asking for things of the one: nothing of the other may show. */
    Client floaterIn(Party party) {
        return system.as(Person.FLOATER)
                .watchedBy(neighbourOf(party).marks()::requireNoneIn)
                .in(party.franchise());
    }
}
