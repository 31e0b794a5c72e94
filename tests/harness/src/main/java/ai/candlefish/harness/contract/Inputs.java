package ai.candlefish.harness.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every place in the requests of an operation where a value stands. */
public final class Inputs {

    private Inputs() {}

    public static List<Input> of(Operation operation) {
        return Stream.concat(
                        operation.parameters().stream()
                                .map(parameter ->
                                        new Input(parameter.in(), parameter.name(), "", "", parameter.schema())),
                        fields(operation).stream())
                .toList();
    }

    /** Those of one meaning. */
    public static List<Input> of(Operation operation, Input.Meaning meaning) {
        return of(operation).stream()
                .filter(input -> input.meaning().equals(Optional.of(meaning)))
                .toList();
    }

    /** The places in the operation's body; of a list, those of its first element. */
    public static List<Input> fields(Operation operation) {
        List<Input> fields = new ArrayList<>();
        if (operation.body().isPresent()) {
            collect(Contract.present().input(operation), "", fields);
        }
        return fields;
    }

    private static void collect(JsonNode schema, String parent, List<Input> fields) {
        String group = schema.path(SpecFiles.NAME).asText();
        schema.path("properties").properties().forEach(field -> {
            JsonNode type = field.getValue();
            String below = parent + "/" + field.getKey();
            if (type.has("properties")) {
                collect(type, below, fields);
            } else if (type.path("items").has("properties")) {
                collect(type.path("items"), below + "/0", fields);
            } else {
                fields.add(new Input("body", field.getKey(), parent, group, type));
            }
        });
    }
}
