package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Multipart;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files to import with their mapping. */
public final class Uploads {

    private final ObjectNode mapping;
    private final Map<String, String> files = new LinkedHashMap<>();

    private Uploads(ObjectNode mapping) {
        this.mapping = mapping;
    }

    public static Uploads with(ObjectNode mapping) {
        return new Uploads(mapping);
    }

    /** A customer that is checked and not kept. */
    public static Uploads onlyChecked() {
        return onlyChecked(1);
    }

    /** So many customers that are checked and not kept. */
    static Uploads onlyChecked(int rows) {
        return with(Json.object("dryRun", true))
                .customers(IntStream.rangeClosed(1, rows)
                        .mapToObj("A%d,Somebody\n"::formatted)
                        .collect(Collectors.joining("", "id,name\n", "")));
    }

    /** Customers with the columns id and name. */
    public Uploads customers(String content) {
        return file("customers", Json.object("externalId", "id", "name", "name"), content);
    }

    public Uploads file(String kind, JsonNode columns, String content) {
        mapping.set(kind, columns);
        files.put(kind, content);
        return this;
    }

    /** The call with the form as its body. */
    public Call in(Call call) {
        Multipart form = new Multipart().json("mapping", mapping.toString());
        files.forEach((kind, content) -> form.file(kind, kind + ".csv", content));
        return call.body(form.mediaType(), form.body());
    }
}
