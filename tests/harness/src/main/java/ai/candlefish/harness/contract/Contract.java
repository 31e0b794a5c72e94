package ai.candlefish.harness.contract;

import ai.candlefish.harness.contract.Operation.Body;
import ai.candlefish.harness.contract.Operation.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operations of the API, read from the files of the contract, so that a new one is tested by itself. */
public final class Contract {

    /** What every path of the contract begins with. */
    public static final String BASE = "/api/v1";

    private static final Contract PRESENT =
            new Contract(new SpecFiles().read(Path.of("..", "..", "api-spec", "openapi.yaml")));

    private final List<Operation> operations;

    private Contract(JsonNode root) {
        List<Operation> found = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .forEach(operation -> found.add(
                                operation(path.getKey(), operation.getKey(), operation.getValue(), path.getValue()))));
        operations = List.copyOf(found);
    }

    public static Contract present() {
        return PRESENT;
    }

    public List<Operation> operations() {
        return operations;
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The contract has no operation " + id));
    }

    /** The operation that a request is for, by its method and its path with {@link #BASE}. */
    public Optional<Operation> matching(String method, String path) {
        return path.startsWith(BASE)
                ? operations.stream()
                        .filter(operation -> operation.matches(method, path.substring(BASE.length())))
                        .findFirst()
                : Optional.empty();
    }

    /** What the body of the operation may say; for a patch, which names no fields, that of the input that it changes. */
    public JsonNode input(Operation operation) {
        JsonNode schema = operation.body().orElseThrow().schema();
        String name = schema.path(SpecFiles.NAME).asText();
        if (!name.endsWith("Patch")) {
            return schema;
        }
        String input = name.replaceFirst("Patch$", "Input");
        return operations.stream()
                .flatMap(other -> other.body().stream())
                .map(Body::schema)
                .filter(other -> other.path(SpecFiles.NAME).asText().equals(input))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no " + input + " beside it"));
    }

    private static Operation operation(String template, String method, JsonNode operation, JsonNode path) {
        Map<Integer, JsonNode> responses = new TreeMap<>();
        operation
                .get("responses")
                .properties()
                .forEach(response -> responses.put(Integer.valueOf(response.getKey()), response.getValue()));
        return new Operation(
                operation.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                template,
                Optional.ofNullable(operation.get("x-permission")).map(JsonNode::asText),
                Stream.of(path, operation)
                        .flatMap(place -> place.path("parameters").valueStream())
                        .map(Contract::parameter)
                        .toList(),
                body(operation),
                responses);
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.get("name").asText(),
                parameter.get("in").asText(),
                parameter.path("required").asBoolean(),
                parameter.get("schema"),
                parameter.path("example").asText());
    }

    private static Optional<Body> body(JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                .map(content -> new Body(content.getKey(), content.getValue().get("schema")))
                .findFirst();
    }
}
