package ai.candlefish.harness.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Bodies that the API accepts, with names and external ids that nobody used. */
public final class Bodies {

    private Bodies() {}

    public static ObjectNode customer() {
        return customer(unique("Customer"));
    }

    public static ObjectNode customer(String name) {
        return Json.object("name", name);
    }

    public static ObjectNode product() {
        return product("12.50");
    }

    public static ObjectNode product(String price) {
        return Json.object("name", unique("Product"), "unitPrice", Json.money(price));
    }

    public static ObjectNode location() {
        return location(unique("Location"));
    }

    public static ObjectNode location(String name) {
        return Json.object("name", name, "timeZone", "America/Denver");
    }

    public static ObjectNode line(String productId, int quantity) {
        return Json.object("productId", productId, "quantity", quantity);
    }

    public static ObjectNode order(String customerId, JsonNode... lines) {
        return Json.object("customerId", customerId, "lines", Json.list(List.of(lines)));
    }

    /** A text that begins with the word and is found nowhere else. */
    public static String unique(String word) {
        return word + " " + UUID.randomUUID();
    }
}
