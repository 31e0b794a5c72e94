package ai.candlefish.harness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the contract.
 *
 * @param template its path below {@code /api/v1}, such as {@code /franchises/{franchiseId}/orders}
 * @param permission what {@code x-permission} says
 * @param responses what the contract says of each status
 */
public record Operation(
        String id,
        String method,
        String template,
        Optional<String> permission,
        List<Parameter> parameters,
        Optional<Body> body,
        Map<Integer, JsonNode> responses) {

    private static final int OK = 200;
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    /** A parameter with its schema and its example. */
    public record Parameter(String name, String in, boolean required, JsonNode schema, String example) {}

    /** What a request of the operation carries. */
    public record Body(String mediaType, JsonNode schema) {}

    /** The path with a value for each of its parameters. */
    public String path(UnaryOperator<String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(values.apply(place.group(1))));
    }

    public List<Parameter> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    public boolean takes(String place, String name) {
        return parametersIn(place).stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    public boolean isInAFranchise() {
        return takes("path", "franchiseId");
    }

    /** Whether it needs a permission that only roles at HQ have, or have something for to show in a franchise that leaves. */
    public boolean isForHq() {
        return permission
                .filter(needed -> needed.startsWith("franchises:")
                        || needed.equals("support:write")
                        || needed.equals("export:read"))
                .isPresent();
    }

    /** Whether it answers with a file. */
    public boolean isDownload() {
        return response(OK)
                .filter(response -> response.path("content").has("application/zip"))
                .isPresent();
    }

    /** The headers of the contract's examples; an idempotency key is new each time. */
    public Map<String, String> exampleHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter parameter : parametersIn("header")) {
            boolean isKey = parameter.name().equals("Idempotency-Key");
            headers.put(parameter.name(), isKey ? UUID.randomUUID().toString() : parameter.example());
        }
        return headers;
    }

    /** What the contract says of the status. */
    public Optional<JsonNode> response(int status) {
        return Optional.ofNullable(responses.get(status));
    }

    public SortedSet<Integer> documentedStatuses() {
        return new TreeSet<>(responses.keySet());
    }

    boolean matches(String method, String path) {
        String pattern = PLACE.matcher(template).replaceAll("[^/]+");
        return this.method.equals(method) && path.matches(pattern);
    }

    @Override
    public String toString() {
        return id;
    }
}
