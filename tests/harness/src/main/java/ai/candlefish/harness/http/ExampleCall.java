package ai.candlefish.harness.http;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Examples;
import ai.candlefish.harness.contract.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;

/** Requests made of the contract's examples, for operations that no test knows by name. */
public final class ExampleCall {

    private ExampleCall() {}

    /** The operation with example headers and body, at a path with these values. */
    public static Call of(Client client, Operation operation, UnaryOperator<String> pathValues) {
        Call call = client.call(operation.method(), Contract.BASE + operation.path(pathValues))
                .headers(operation.exampleHeaders());
        return operation
                .body()
                .map(body -> withBody(
                        call, body.mediaType(), Examples.of(Contract.present().input(operation))))
                .orElse(call);
    }

    /** The call with that body, in the form that the media type wants. */
    public static Call withBody(Call call, String mediaType, JsonNode body) {
        if (!mediaType.startsWith("multipart/")) {
            return call.body(mediaType, body.toString());
        }
        Multipart form = new Multipart();
        body.properties().forEach(part -> {
            if (part.getValue().isTextual()) {
                form.file(part.getKey(), part.getKey() + ".csv", part.getValue().asText());
            } else {
                form.json(part.getKey(), part.getValue().toString());
            }
        });
        return call.body(form.mediaType(), form.body());
    }
}
