package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.system.contract.Contract;
import ai.candlefish.system.contract.Operation;
import ai.candlefish.system.http.Answer;
import ai.candlefish.system.http.ExampleCall;
import ai.candlefish.system.running.RunningSystem;
import ai.candlefish.system.running.SystemTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The owner of crown-boulder asks for all there is of crown-denver, under every name that might lead there. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignFranchiseIT {

    private static final String NOBODYS = "crown-nowhere";

    private final Map<String, String> unknownIds = new ConcurrentHashMap<>();
    private final Neighbours neighbours;
    private final Fingerprint denver;

    ForeignFranchiseIT(RunningSystem system) {
        neighbours = Neighbours.of(system);
        denver = new Fingerprint(system, RunningSystem.DENVER);
    }

    @TestFactory
    Stream<DynamicTest> aForeignFranchiseAnswersAsOneThatDoesNotExist() {
        return inAFranchise()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> denver.requireUnchangedBy(() -> {
                            Answer foreign = ask(operation, RunningSystem.DENVER);
                            Answer unknown = ask(operation, NOBODYS);

                            Likeness.require(foreign.expect(404), unknown);
                        })));
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
        return ExampleCall.of(neighbours.boulder().owner(), operation, name -> switch (name) {
                    case "franchiseId" -> franchise;
                    default -> idOfDenver(name);
                })
                .sendToOddAddress();
    }

    private Answer ask(String method, String template, String franchise) {
        Operation operation = inAFranchise()
                .filter(candidate -> candidate.template().equals(template))
                .findFirst()
                .orElseThrow();
        String path = operation.path(name -> name.equals("franchiseId") ? franchise : idOfDenver(name));
        return neighbours.boulder().owner().call(method, Contract.BASE + path).sendUnchecked();
    }

    /** Something that is there, where Denver's owner can make it; what only HQ can make stays a guess. */
    private String idOfDenver(String name) {
        Planted planted = neighbours.plantedIn(neighbours.denver());
        return planted.has(name)
                ? planted.ids(name).getFirst()
                : unknownIds.computeIfAbsent(name, id -> UUID.randomUUID().toString());
    }

    private static Stream<Operation> inAFranchise() {
        return Contract.present().operations().stream().filter(Operation::isInAFranchise);
    }
}
