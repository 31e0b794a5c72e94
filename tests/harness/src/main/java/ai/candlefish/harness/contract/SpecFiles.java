package ai.candlefish.harness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the contract's files with every reference replaced by what it refers to. */
final class SpecFiles {

    /** Beside what a reference led to: the last word of the reference, such as {@code CustomerInput}. */
    static final String NAME = "x-name";

    private static final String REFERENCE = "$ref";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Map<Path, JsonNode> files = new HashMap<>();

    JsonNode read(Path file) {
        return inline(load(file), file);
    }

    private JsonNode load(Path file) {
        return files.computeIfAbsent(file, SpecFiles::parse);
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The contract can't be read: " + file, e);
        }
    }

    private JsonNode inline(JsonNode node, Path file) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            list.forEach(element -> copy.add(inline(element, file)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        if (object.has(REFERENCE)) {
            return follow(object.get(REFERENCE).asText(), file);
        }
        ObjectNode copy = object.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), inline(field.getValue(), file)));
        return copy;
    }

    private JsonNode follow(String reference, Path file) {
        String[] parts = reference.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        JsonNode found = load(target).at(parts[1]);
        if (found.isMissingNode()) {
            throw new IllegalStateException("%s refers to %s, which is not there".formatted(file, reference));
        }
        JsonNode inlined = inline(found, target);
        if (inlined instanceof ObjectNode object) {
            object.put(NAME, reference.substring(reference.lastIndexOf('/') + 1));
        }
        return inlined;
    }
}
