package ai.candlefish.harness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Values made of the examples that the contract gives field by field. */
public final class Examples {

    private static final List<String> UNIQUE = List.of("externalId", "sku");

    private Examples() {}

    /** A value of the schema with every field that has an example; what must be one of a kind is new. */
    public static JsonNode of(JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example").deepCopy();
        }
        if (schema.has("items")) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            return list.add(of(schema.get("items")));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(field -> object.set(field.getKey(), of(field.getValue())));
        UNIQUE.stream()
                .filter(object::has)
                .forEach(field -> object.put(field, UUID.randomUUID().toString()));
        if (object.has("roles") && object.has("email")) {
            object.put("email", UUID.randomUUID() + "@people.test"); // nobody is invited twice
        }
        if (object.has("name") && object.has("timeZone")) {
            object.put("name", "Location " + UUID.randomUUID()); // no two locations have the same name
        }
        if (object.has("id")) {
            object.put("id", "example-" + UUID.randomUUID().toString().substring(0, 13)); // a franchise's slug
        }
        return object;
    }
}
