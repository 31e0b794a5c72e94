package ai.candlefish.system.input;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All the ways in which a body can break the rules that its schema writes down, one at a time. */
final class Mistakes {

    private static final List<String> UNLIKELY = List.of(" ", "x y", "-", "@", "1e5", "12,5", "£");

    private final ObjectNode good;
    private final List<Mistake> found = new ArrayList<>();

    private Mistakes(ObjectNode good) {
        this.good = good;
    }

    /**
     * A body with one thing wrong.
     *
     * @param pointer the place that the refusal has to point at
     */
    record Mistake(String what, String body, String pointer) {

        @Override
        public String toString() {
            return pointer + " " + what;
        }
    }

    /** Every mistake that can be made with a body that is good and has a value for every field of the schema. */
    static List<Mistake> of(JsonNode schema, ObjectNode good) {
        Mistakes mistakes = new Mistakes(good);
        mistakes.object("", schema);
        return mistakes.found;
    }

    private void object(String pointer, JsonNode schema) {
        add("is unknown", pointer + "/unheardOf", parent -> parent.put("unheardOf", "x"));
        Stream<String> required = schema.path("required").valueStream().map(JsonNode::asText);
        required.forEach(name -> {
            add("is missing", pointer + "/" + name, parent -> parent.remove(name));
            add("is null", pointer + "/" + name, parent -> parent.putNull(name));
        });
        schema.path("properties")
                .properties()
                .forEach(property -> value(pointer + "/" + property.getKey(), property.getValue()));
    }

    private void value(String pointer, JsonNode schema) {
        String type = schema.path("type").asText();
        switch (type) {
            case "string" -> text(pointer, schema);
            case "integer" -> number(pointer, schema);
            case "boolean" -> wrong("is text", pointer, "true");
            case "array" -> list(pointer, schema);
            case "object" -> {
                wrong("is text", pointer, "x");
                object(pointer, schema);
            }
            default -> throw new IllegalStateException(pointer + " has a type that no mistake is known for: " + type);
        }
    }

    private void text(String pointer, JsonNode schema) {
        wrong("is a number", pointer, 1);
        wrong("is a truth value", pointer, true);
        wrong("is an object", pointer, good.objectNode());
        wrong("has a NUL", pointer, "a\0b");
        escaped("has half a character", pointer, "a\\ud83d");
        escaped("has the other half of a character", pointer, "\\ude00b");
        if (schema.has("maxLength")) {
            wrong("is too long", pointer, "x".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.path("minLength").asInt() > 0) {
            wrong("is empty", pointer, "");
        }
        String format = schema.path("format").asText();
        if (schema.has("pattern")) {
            wrong("is malformed", pointer, unlike(schema.get("pattern").asText()));
        } else if (format.equals("uuid")) {
            wrong("is no id", pointer, "4711");
        } else if (format.equals("date")) {
            wrong("is no day of a calendar", pointer, "2026-02-30");
            wrong("is a day with a time", pointer, "2026-02-20T00:00:00Z");
            wrong("is a day beyond reason", pointer, "0001-01-01");
        }
    }

    private void number(String pointer, JsonNode schema) {
        wrong("is text", pointer, "12");
        wrong("is a fraction", pointer, 1.5);
        wrong("is beyond every number", pointer, 1e30);
        if (schema.has("minimum")) {
            wrong("is too small", pointer, schema.get("minimum").asInt() - 1);
        }
        if (schema.has("maximum")) {
            wrong("is too large", pointer, schema.get("maximum").asInt() + 1);
        }
    }

    private void list(String pointer, JsonNode schema) {
        wrong("is an object", pointer, good.objectNode());
        if (schema.has("maxItems")) {
            ArrayNode many = good.arrayNode();
            for (int count = schema.get("maxItems").asInt(); count >= 0; count--) {
                many.add(good.at(pointer + "/0"));
            }
            wrong("has too many", pointer, many);
        }
        value(pointer + "/0", schema.get("items"));
    }

    private void wrong(String what, String pointer, Object value) {
        String name = lastOf(pointer);
        JsonNode node = new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(value);
        ObjectNode body = good.deepCopy();
        JsonNode parent = body.at(JsonPointer.compile(pointer).head());
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), node);
        } else {
            ((ObjectNode) parent).set(name, node);
        }
        found.add(new Mistake(what, body.toString(), pointer));
    }

    private void add(String what, String pointer, Consumer<ObjectNode> mistake) {
        ObjectNode body = good.deepCopy();
        mistake.accept((ObjectNode) body.at(JsonPointer.compile(pointer).head()));
        found.add(new Mistake(what, body.toString(), pointer));
    }

    /** A text that only an escape sequence can write. */
    private void escaped(String what, String pointer, String escape) {
        String mark = "MARK" + pointer.toUpperCase(Locale.ROOT);
        wrong(what, pointer, mark);
        Mistake marked = found.removeLast();
        found.add(new Mistake(what, marked.body().replace(mark, escape), pointer));
    }

    private static String unlike(String pattern) {
        return UNLIKELY.stream()
                .filter(text -> !text.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Everything unlikely fits " + pattern));
    }

    private static String lastOf(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
