package ai.candlefish.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.contract.Operation.Parameter;
import ai.candlefish.harness.data.Prepared;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule that the contract writes down for a parameter is kept, and the refusal names the parameter. */
@SystemTest
class ParametersIT {

    private final RunningSystem system;

    ParametersIT(RunningSystem system) {
        this.system = system;
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeInAQueryIsNamed() {
        return Contract.present().operations().stream()
                .flatMap(operation -> operation.parametersIn("query").stream()
                        .flatMap(parameter -> mistakes(parameter).stream()
                                .map(value -> DynamicTest.dynamicTest(
                                        name(operation, parameter, value),
                                        () -> prepared(operation)
                                                .call()
                                                .query(parameter.name(), value)
                                                .send()
                                                .expect(400)
                                                .pointsAt("query/" + parameter.name())))));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAQueryIsAccepted() {
        return Contract.present().operations().stream()
                .flatMap(operation -> operation.parametersIn("query").stream()
                        .filter(parameter -> !parameter.name().equals("cursor"))
                        .map(parameter -> DynamicTest.dynamicTest(
                                name(operation, parameter, parameter.example()),
                                () -> prepared(operation)
                                        .call()
                                        .query(parameter.name(), parameter.example())
                                        .send()
                                        .expect(200))));
    }

    @TestFactory
    Stream<DynamicTest> anIdempotencyKeyHasOneTo255VisibleCharacters() {
        return takingKeys()
                .flatMap(operation -> Stream.of("two words", "x".repeat(256), "")
                        .map(key -> DynamicTest.dynamicTest(
                                operation.id() + " «" + key + "»",
                                () -> prepared(operation)
                                        .call()
                                        .key(key)
                                        .send()
                                        .expect(400)
                                        .pointsAt("header/Idempotency-Key"))));
    }

    @TestFactory
    Stream<DynamicTest> aKeyThatIsRequiredIsMissed() {
        return takingKeys()
                .filter(operation -> operation.parametersIn("header").stream().anyMatch(Parameter::required))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> prepared(operation)
                                .call()
                                .without("Idempotency-Key")
                                .send()
                                .expect(400)
                                .pointsAt("header/Idempotency-Key")));
    }

    @Test
    void theParametersOfTheContractAreRead() {
        assertThat(takingKeys()).hasSizeGreaterThan(5);
        assertThat(Contract.present().operations().stream()
                        .flatMap(operation -> operation.parametersIn("query").stream()))
                .hasSizeGreaterThan(20);
    }

    private static List<String> mistakes(Parameter parameter) {
        JsonNode schema = parameter.schema();
        List<String> mistakes = new ArrayList<>();
        if (schema.has("enum")) {
            mistakes.addAll(List.of("unheardOf", "", "id; drop table customers"));
        } else if (schema.path("type").asText().equals("integer")) {
            mistakes.addAll(List.of("0", "-1", "abc", "1.5", "1e3", "", "99999999999999999999"));
        } else if (schema.path("type").asText().equals("boolean")) {
            mistakes.addAll(List.of("maybe", "1", "TRUE"));
        } else if (schema.path("format").asText().equals("date")) {
            mistakes.addAll(List.of("yesterday", "2026-02-30", "20.11.2026", "0001-01-01", "+12026-01-01"));
        }
        if (schema.has("maxLength")) {
            mistakes.add("x".repeat(schema.get("maxLength").asInt() + 1));
        }
        return mistakes;
    }

    private Prepared prepared(Operation operation) {
        return Prepared.of(operation, system);
    }

    /** All but the one whose key has nothing to protect. */
    private static Stream<Operation> takingKeys() {
        return Contract.present().operations().stream()
                .filter(operation -> operation.takes("header", "Idempotency-Key"))
                .filter(operation -> !operation.id().equals("previewOrder"));
    }

    private static String name(Operation operation, Parameter parameter, String value) {
        String shown = value.length() > 40 ? value.length() + " characters" : value;
        return "%s %s=%s".formatted(operation.id(), parameter.name(), shown);
    }
}
