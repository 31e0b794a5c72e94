package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Moves of one franchise, as HQ orders and follows them. */
record Moves(Client hq, String slug) {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    Answer order(String database) {
        return hq.in(slug)
                .post("/move")
                .newKey()
                .ifMatch(HqFranchises.read(hq, slug))
                .json(Json.object("database", database))
                .send();
    }

    /** The move after its end, which has to be a good one. */
    JsonNode completed(String database) {
        order(database).expect(202);
        return requireCompleted(ended());
    }

    static JsonNode requireCompleted(JsonNode move) {
        assertThat(move.path("status").asText()).as(move.toString()).isEqualTo("completed");
        return move;
    }

    JsonNode ended() {
        Await.until("the move ends", LONGEST, () -> !status().matches("scheduled|running"));
        return read();
    }

    JsonNode read() {
        return hq.in(slug).get("/moves").send().expect(200).json().at("/items/0");
    }

    String status() {
        return read().path("status").asText();
    }

    String stateOf(String step) {
        return read().path("steps")
                .valueStream()
                .filter(each -> each.path("name").asText().equals(step))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asText();
    }

    String database() {
        return HqFranchises.read(hq, slug).json().path("database").asText();
    }

    /** Has it lie there before a test begins. */
    void requireIn(String database) {
        if (!database().equals(database)) {
            completed(database);
        }
    }
}
