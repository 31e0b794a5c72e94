package ai.candlefish.harness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges answers by the contract's schemas, and knows no fields beside those that are written there. */
final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    /** What is wrong with the value; nothing when it is as promised. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return compiled
                .computeIfAbsent(schema, written -> FACTORY.getSchema(strict(written), CONFIG))
                .validate(value)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The schema without what only people read, and closed to fields that it does not name. */
    private static JsonNode strict(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode copy = object.deepCopy();
        copy.properties().removeIf(keyword -> isOnlyForPeople(keyword.getKey()));
        if (copy.get("properties") instanceof ObjectNode properties) {
            copy.put("additionalProperties", false);
            properties.properties().forEach(property -> property.setValue(strict(property.getValue())));
        }
        if (copy.has("items")) {
            copy.set("items", strict(copy.get("items")));
        }
        return copy;
    }

    private static boolean isOnlyForPeople(String keyword) {
        return keyword.equals("example") || keyword.startsWith("x-");
    }
}
