package ai.candlefish.web;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;

/** Applies JSON merge patches (RFC 7396). */
@ApplicationScoped
public class MergePatch {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Validator validator;

    /**
     * The input that the patch makes of the present one, as if it had been sent whole.
     *
     * @throws Refusal invalid input, when the result is not a valid {@code type}
     */
    public <T> T apply(T present, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw Refusal.invalid("", "wrong_type", "must be an object with the fields to change");
        }
        T patched;
        try {
            Json.MAPPER.treeToValue(patch, type); // finds unknown fields also where the patch takes them away
            patched = Json.MAPPER.treeToValue(merge(Json.MAPPER.valueToTree(present), patch), type);
        } catch (JsonProcessingException e) {
            throw InputErrors.of(e);
        }
        List<InputError> errors = InputErrors.of(validator.validate(patched));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return patched;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? (ObjectNode) target : Json.MAPPER.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                JsonNode present = merged.path(field.getKey());
                merged.set(field.getKey(), merge(present, field.getValue()));
            }
        });
        return merged;
    }
}
