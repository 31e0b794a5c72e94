package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Input;
import ai.candlefish.harness.contract.Input.Meaning;
import ai.candlefish.harness.contract.Inputs;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.Prepared;
import ai.candlefish.harness.data.Prepared.Place;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.ExampleCall;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.system.isolation.Neighbours.Pair;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Owners name things of another franchise, beside theirs or in another database, wherever a request of theirs names something: in paths,
 * in queries and in bodies. Things of others, things that are gone and things that never were are one and the same.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignReferencesIT {

    private static final Map<String, Integer> STATUS_OF_UNKNOWN = Map.of("path", 404, "query", 200, "body", 422);

    private final RunningSystem system;
    private final Neighbours neighbours;
    private final Pair boulderForDenver;

    ForeignReferencesIT(RunningSystem system) {
        this.system = system;
        neighbours = Neighbours.of(system);
        boulderForDenver = new Pair(neighbours.boulder(), neighbours.denver());
    }

    @TestFactory
    Stream<DynamicTest> aForeignIdAnswersAsAnUnknownOne() {
        return neighbours
                .pairs()
                .flatMap(pair -> everyReference(pair, (attack, input) -> {
                    String foreign =
                            neighbours.plantedIn(pair.asked()).ids(input.name()).getFirst();

                    Answer unknown = attack.apply(unknown()).expect(STATUS_OF_UNKNOWN.getOrDefault(input.place(), 0));

                    Likeness.require(attack.apply(foreign), unknown);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anIdOfSomethingThatIsGoneAnswersAsAnUnknownOne() {
        Removed removed = new Removed(system, neighbours.boulder());
        return everyReference(
                boulderForDenver,
                (attack, input) -> Likeness.require(attack.apply(removed.id(input.name())), attack.apply(unknown())));
    }

    @TestFactory
    Stream<DynamicTest> anotherSpellingOfAForeignIdFindsNothing() {
        return everyReference(boulderForDenver, (attack, input) -> {
            String foreign =
                    neighbours.plantedIn(neighbours.denver()).ids(input.name()).getFirst();
            Answer unknown = attack.apply(unknown());

            assertThat(Stream.concat(Spellings.ofId(foreign).stream(), Spellings.ofNothing().stream()))
                    .allSatisfy(spelling -> Likeness.requireUnknown(attack.apply(spelling), unknown));
        });
    }

    /** Without this, answers could be alike because each of the requests is wrong for another reason. */
    @TestFactory
    Stream<DynamicTest> anIdOfOnesOwnIsFound() {
        return neighbours
                .boulder()
                .operations()
                .filter(operation -> !Inputs.of(operation, Meaning.REFERENCE).isEmpty())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    Answer found =
                            prepared(neighbours.boulder(), operation).call().send();

                    assertThat(found.status()).as(found.toString()).isBetween(200, 299);
                }));
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    @FunctionalInterface
    private interface Attempt {
        void with(Function<String, Answer> attack, Input input);
    }

    /** One test for each place of each operation where an id stands; the attack sends the operation with an id there. */
    private Stream<DynamicTest> everyReference(Pair pair, Attempt attempt) {
        Fingerprint asked = new Fingerprint(system, pair.asked().franchise());
        return pair.asker()
                .operations()
                .flatMap(operation -> Inputs.of(operation, Meaning.REFERENCE).stream()
                        .map(input -> DynamicTest.dynamicTest(
                                "%s %s: %s".formatted(operation, input, pair),
                                () -> asked.requireUnchangedBy(
                                        () -> attempt.with(attack(pair.asker(), operation, input), input)))));
    }

    private Function<String, Answer> attack(Party asker, Operation operation, Input input) {
        return switch (input.place()) {
            case "path" -> id -> inPath(asker, operation, input, id).sendToOddAddress();
            case "query" -> {
                Prepared request = prepared(asker, operation);
                yield id -> request.call().query(input.name(), id).send();
            }
            case "body" -> {
                Prepared request = prepared(asker, operation);
                Place place = new Place(input.parent(), input.name());
                yield id -> request.call(place.in(request.body(), id)).send();
            }
            default -> throw new AssertionError("Nobody knows how to put an id into the " + input);
        };
    }

    private Call inPath(Party asker, Operation operation, Input input, String id) {
        return ExampleCall.of(asker.owner(), operation, name -> {
            if (name.equals("franchiseId")) {
                return asker.franchise();
            }
            return name.equals(input.name())
                    ? Spellings.encoded(id)
                    : neighbours.plantedIn(asker).ids(name).getFirst();
        });
    }

    private static Prepared prepared(Party asker, Operation operation) {
        return Prepared.of(operation, asker.owner(), asker.franchise());
    }
}
