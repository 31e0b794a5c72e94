package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.ExampleCall;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.system.isolation.Neighbours.Pair;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Owners ask for all there is of another franchise, beside theirs or in another database, under every name that might lead there. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignFranchiseIT {

    private static final String NOBODYS = "crown-nowhere";

    private final Map<String, String> unknownIds = new ConcurrentHashMap<>();
    private final Map<String, Fingerprint> fingerprints = new ConcurrentHashMap<>();
    private final RunningSystem system;
    private final Neighbours neighbours;
    private final Pair boulderForDenver;
    private final Fingerprint denver;

    ForeignFranchiseIT(RunningSystem system) {
        this.system = system;
        neighbours = Neighbours.of(system);
        boulderForDenver = new Pair(neighbours.boulder(), neighbours.denver());
        denver = fingerprintOf(neighbours.denver());
    }

    @TestFactory
    Stream<DynamicTest> aForeignFranchiseAnswersAsOneThatDoesNotExist() {
        return neighbours
                .pairs()
                .flatMap(pair -> inAFranchise()
                        .map(operation -> DynamicTest.dynamicTest(
                                "%s: %s".formatted(operation.id(), pair),
                                () -> fingerprintOf(pair.asked()).requireUnchangedBy(() -> {
                                    Answer foreign =
                                            ask(operation, pair, pair.asked().franchise());
                                    Answer unknown = ask(operation, pair, NOBODYS);

                                    Likeness.require(foreign.expect(404), unknown);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> noOtherMethodTellsThemApart() {
        return inAFranchise()
                .map(Operation::template)
                .distinct()
                .flatMap(template -> Stream.of("HEAD", "OPTIONS", "PUT", "DELETE", "TRACE")
                        .map(method -> DynamicTest.dynamicTest(
                                method + " " + template,
                                () -> denver.requireUnchangedBy(() -> Likeness.requireFromOutside(
                                        ask(method, template, RunningSystem.DENVER),
                                        ask(method, template, NOBODYS))))));
    }

    @TestFactory
    Stream<DynamicTest> noOtherNameLeadsToAFranchise() {
        return inAFranchise()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> denver.requireUnchangedBy(() -> {
                            Answer unknown = ask(operation, NOBODYS).expect(404);

                            assertThat(Stream.of(RunningSystem.DENVER, RunningSystem.BOULDER)
                                            .flatMap(slug -> Spellings.ofFranchise(slug).stream()))
                                    .allSatisfy(name -> Likeness.requireUnknown(ask(operation, name), unknown));
                        })));
    }

    @Test
    void theOperationsOfTheContractAreRead() {
        assertThat(inAFranchise()).hasSizeGreaterThan(15);
    }

    private Answer ask(Operation operation, String franchise) {
        return ask(operation, boulderForDenver, franchise);
    }

    private Answer ask(Operation operation, Pair pair, String franchise) {
        return ExampleCall.of(pair.asker().owner(), operation, name -> switch (name) {
                    case "franchiseId" -> franchise;
                    default -> idOf(pair.asked(), name);
                })
                .sendToOddAddress();
    }

    private Fingerprint fingerprintOf(Party party) {
        return fingerprints.computeIfAbsent(party.franchise(), slug -> new Fingerprint(system, slug));
    }

    private Answer ask(String method, String template, String franchise) {
        Operation operation = inAFranchise()
                .filter(candidate -> candidate.template().equals(template))
                .findFirst()
                .orElseThrow();
        String path = operation.path(name -> name.equals("franchiseId") ? franchise : idOf(neighbours.denver(), name));
        return neighbours.boulder().owner().call(method, Contract.BASE + path).sendUnchecked();
    }

    /** Something that is there, where the owner can make it; what only HQ can make stays a guess. */
    private String idOf(Party party, String name) {
        Planted planted = neighbours.plantedIn(party);
        return planted.has(name)
                ? planted.ids(name).getFirst()
                : unknownIds.computeIfAbsent(name, id -> UUID.randomUUID().toString());
    }

    private static Stream<Operation> inAFranchise() {
        return Contract.present().operations().stream().filter(Operation::isInAFranchise);
    }
}
