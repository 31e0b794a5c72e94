package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Import jobs, started and followed to their end. */
public final class Imports {

    private static final Set<String> UNDER_WAY = Set.of("scheduled", "running");

    private Imports() {}

    /** The id of the job that takes in the upload. */
    public static String start(Client franchise, Uploads upload) {
        return upload.in(franchise.post("/imports").newKey()).send().expect(202).id();
    }

    /** The job after its end, however it ended. */
    public static Answer ended(Client franchise, Uploads upload) {
        return ended(franchise, start(franchise, upload));
    }

    /** The job after its end, however it ended. */
    public static Answer ended(Client franchise, String id) {
        Await.until("the import ends", () -> !UNDER_WAY.contains(status(franchise, id)));
        return franchise.get("/imports/" + id).send().expect(200);
    }

    private static String status(Client franchise, String id) {
        JsonNode job = franchise.get("/imports/" + id).send().expect(200).json();
        return job.path("status").asText();
    }
}
