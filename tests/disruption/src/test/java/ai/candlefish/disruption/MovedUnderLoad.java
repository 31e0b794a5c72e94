package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Somebody who goes on writing, or reading, while a franchise moves, and repeats what was refused for the moment. */
final class MovedUnderLoad {

    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    private MovedUnderLoad() {}

    /** Customers until it is time to stop; each is sent with its key until it is taken. Gives their ids. */
    static List<String> write(Client franchise, BooleanSupplier goOn) {
        List<String> ids = new ArrayList<>();
        while (goOn.getAsBoolean()) {
            ObjectNode body = Bodies.customer();
            String key = Bodies.unique("moved").replace(' ', '-');
            Answer answer = send(franchise, key, body);
            while (answer.status() == UNAVAILABLE) {
                requireClean(answer);
                answer = send(franchise, key, body);
            }
            assertThat(answer.status()).as(answer.toString()).isEqualTo(CREATED);
            ids.add(answer.id());
        }
        return ids;
    }

    /** Reads one thing again and again; it is there each time. Gives how often. */
    static List<String> read(Client franchise, String path, BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            Answer answer = franchise.get(path).sendUnchecked();
            if (answer.status() == UNAVAILABLE) {
                requireClean(answer);
            } else {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            }
        }
        return List.of();
    }

    private static void requireClean(Answer answer) {
        answer.expect(UNAVAILABLE, "franchise_moving");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    private static Answer send(Client franchise, String key, ObjectNode body) {
        return franchise.post("/customers").key(key).json(body).sendUnchecked();
    }
}
