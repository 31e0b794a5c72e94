package ai.candlefish.launcher.keycloak;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where browsers find the portal, which is where Keycloak may send them back to. The first is the one to show. */
public record PortalOrigins(List<String> origins) {
    public PortalOrigins {
        origins = List.copyOf(origins);
    }

    /** The portal on this machine, by name and by address. */
    public static PortalOrigins onLoopback(int port) {
        return new PortalOrigins(List.of("http://localhost:" + port, "http://127.0.0.1:" + port));
    }

    /** Writes them into the portal's client; whether that changed it. */
    boolean writeTo(ObjectNode client) {
        ObjectNode before = client.deepCopy();
        client.put("rootUrl", origins.getFirst());
        ArrayNode redirects = client.putArray("redirectUris");
        origins.forEach(origin -> redirects.add(origin + "/*"));
        ArrayNode web = client.putArray("webOrigins");
        origins.forEach(web::add);
        return !sameUris(before, client);
    }

    private static boolean sameUris(ObjectNode before, ObjectNode after) {
        return before.path("rootUrl").equals(after.path("rootUrl"))
                && texts(before, "redirectUris").equals(texts(after, "redirectUris"))
                && texts(before, "webOrigins").equals(texts(after, "webOrigins"));
    }

    private static List<String> texts(ObjectNode client, String field) {
        return client.path(field)
                .valueStream()
                .map(com.fasterxml.jackson.databind.JsonNode::asText)
                .sorted()
                .toList();
    }
}
