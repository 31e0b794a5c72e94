package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;

/** Locations of one franchise. */
public final class Locations {

    private Locations() {}

    public static Answer read(Client franchise, String id) {
        return franchise.get("/locations/" + id).send().expect(200);
    }

    /** The answer to an act, such as {@code close}, that is based on the present version. */
    public static Answer attempt(Client franchise, String id, String act) {
        return franchise
                .post("/locations/%s/%s".formatted(id, act))
                .newKey()
                .ifMatch(read(franchise, id))
                .send();
    }

    public static Answer act(Client franchise, String id, String act) {
        return attempt(franchise, id, act).expect(200);
    }
}
