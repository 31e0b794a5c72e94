package ai.candlefish.harness.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All rows of a list, page by page. */
public final class Walk {

    private Walk() {}

    /** @param filter names and values in turn */
    public static List<JsonNode> through(Client franchise, String list, String... filter) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page = read(franchise, list, filter).send().expect(200).json();
        page.path("items").forEach(rows::add);
        while (page.has("nextCursor")) {
            String cursor = page.path("nextCursor").asText();
            page = read(franchise, list, filter)
                    .query("cursor", cursor)
                    .send()
                    .expect(200)
                    .json();
            page.path("items").forEach(rows::add);
        }
        return rows;
    }

    private static Call read(Client franchise, String list, String... filter) {
        Call call = franchise.get(list).query("limit", "200");
        for (int at = 0; at < filter.length; at += 2) {
            call.query(filter[at], filter[at + 1]);
        }
        return call;
    }
}
