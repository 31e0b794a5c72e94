package ai.candlefish.system.isolation;

import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Two franchises in one database and one in another, with something of everything in each; once a run. */
final class Neighbours {

    private static final Map<RunningSystem, Neighbours> OF = new ConcurrentHashMap<>();

    private final RunningSystem system;
    private final Party denver;
    private final Party boulder;
    private final Party austin;
    private final Map<Party, Planted> planted = new HashMap<>();

    /** Somebody who asks for things of another franchise. */
    record Pair(Party asker, Party asked) {

        @Override
        public String toString() {
            return "%s asks for %s".formatted(asker, asked);
        }
    }

    private Neighbours(RunningSystem system) {
        this.system = system;
        Marks ofDenver = new Marks();
        Marks ofBoulder = new Marks();
        Marks ofAustin = new Marks();
        denver = Party.of(RunningSystem.DENVER, system.as(Person.DENVER_OWNER), ofDenver, ofBoulder);
        boulder = Party.of(RunningSystem.BOULDER, system.as(Person.BOULDER_OWNER), ofBoulder, ofDenver);
        austin = Party.of(RunningSystem.AUSTIN, system.as(Person.AUSTIN_OWNER), ofAustin, ofBoulder);
        Stream.of(denver, boulder, austin).forEach(party -> planted.put(party, Planted.in(party, system)));
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

    Stream<Party> all() {
        return planted.keySet().stream();
    }

    Stream<Party> both() {
        return Stream.of(denver, boulder);
    }

    /** Whoever asks for whatever lies beside it, and in another database, there and back. */
    Stream<Pair> pairs() {
        Party watching = boulder.watchedBy(austin.marks());
        return Stream.of(new Pair(boulder, denver), new Pair(watching, austin), new Pair(austin, boulder));
    }

    Planted plantedIn(Party party) {
        return Stream.of(denver, boulder, austin)
                .filter(candidate -> candidate.franchise().equals(party.franchise()))
                .map(planted::get)
                .findFirst()
                .orElseThrow();
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
