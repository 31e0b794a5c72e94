package ai.candlefish.system.statuses;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the contract answers with every status that is written there, in the form that is written there. */
@SystemTest
class DocumentedStatusesIT {

    /** What nobody can bring about, and why. */
    private static final Map<String, String> OUT_OF_REACH = Map.of(
            "getFranchise 403", "whoever belongs to a franchise may read it",
            "listProducts 403", "whoever belongs to a franchise may read its catalog",
            "getProduct 403", "whoever belongs to a franchise may read its catalog",
            "confirmOrder 422", "a confirmation has no body that could be another one",
            "cancelImport 422", "a cancellation has no body that could be another one");

    private final Provocations provocations;

    DocumentedStatusesIT(RunningSystem system) {
        provocations = new Provocations(system);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersWithEveryStatusOfItsContract() {
        return everyStatus()
                .filter(documented -> !OUT_OF_REACH.containsKey(documented.toString()))
                .map(documented -> DynamicTest.dynamicTest(
                        documented.toString(),
                        () -> provocations
                                .provoke(documented.operation(), documented.status())
                                .expect(documented.status())));
    }

    @Test
    void whatIsOutOfReachIsInTheContract() {
        assertThat(everyStatus().map(Documented::toString).collect(Collectors.toSet()))
                .containsAll(OUT_OF_REACH.keySet())
                .hasSizeGreaterThan(150);
    }

    private record Documented(Operation operation, int status) {

        @Override
        public String toString() {
            return operation.id() + " " + status;
        }
    }

    private static Stream<Documented> everyStatus() {
        return Contract.present().operations().stream()
                .flatMap(operation ->
                        operation.documentedStatuses().stream().map(status -> new Documented(operation, status)));
    }
}
