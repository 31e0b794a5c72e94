package ai.candlefish.harness.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short ways to write JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of names and values in turn. */
    public static ObjectNode object(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return MAPPER.valueToTree(fields);
    }

    public static ArrayNode list(Collection<? extends JsonNode> elements) {
        return MAPPER.createArrayNode().addAll(elements);
    }

    /** An object with one field that is null. */
    public static ObjectNode cleared(String field) {
        return MAPPER.createObjectNode().putNull(field);
    }

    /** US dollars. */
    public static ObjectNode money(String amount) {
        return object("amount", amount, "currency", "USD");
    }
}
