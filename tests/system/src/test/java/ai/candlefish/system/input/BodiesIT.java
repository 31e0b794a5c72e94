package ai.candlefish.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.Prepared;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.system.input.Mistakes.Mistake;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule that the contract writes down for a body is kept, and the refusal points at the place. */
@SystemTest
class BodiesIT {

    private static final List<String> NO_OBJECTS =
            List.of("{", "", "[]", "null", "\"text\"", "1", "{\"a\":1,}", "{} {}", "{'a':1}", "\0", "\uFEFF[");

    private final RunningSystem system;

    BodiesIT(RunningSystem system) {
        this.system = system;
    }

    @TestFactory
    Stream<DynamicContainer> everyMistakeInABodyIsPointedAt() {
        return withJsonBody().map(operation -> DynamicContainer.dynamicContainer(operation.id(), mistakes(operation)));
    }

    private Stream<DynamicTest> mistakes(Operation operation) {
        Prepared request = Prepared.of(operation, system);
        ObjectNode good = request.body();
        return Mistakes.of(Contract.present().input(operation), good).stream()
                .filter(mistake -> !isPatch(operation) || !mistake.what().equals("is missing"))
                .map(mistake -> DynamicTest.dynamicTest(mistake.toString(), () -> requireRefused(request, mistake)));
    }

    @Test
    void theBodiesOfTheContractAreRead() {
        assertThat(withJsonBody()).hasSizeGreaterThan(7);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNotTheJsonObjectThatItIsFor() {
        return withJsonBody().flatMap(operation -> {
            Prepared request = Prepared.of(operation, system);
            return NO_OBJECTS.stream()
                    .map(body -> DynamicTest.dynamicTest(
                            operation.id() + " " + body,
                            () -> request.call()
                                    .body(request.mediaType(), body)
                                    .send()
                                    .expect(400)));
        });
    }

    private static void requireRefused(Prepared request, Mistake mistake) {
        Answer answer = request.call().body(request.mediaType(), mistake.body()).send();

        answer.expect(400, "invalid_input").pointsAt(mistake.pointer());
    }

    private static Stream<Operation> withJsonBody() {
        return Contract.present().operations().stream()
                .filter(operation -> operation
                        .body()
                        .filter(body -> body.mediaType().endsWith("json"))
                        .isPresent());
    }

    private static boolean isPatch(Operation operation) {
        return operation.method().equals("PATCH");
    }
}
