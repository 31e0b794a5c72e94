package ai.candlefish.disruption;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.NoAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Adds customers without a pause until the app is gone, and remembers what it answered and what it did not. */
final class Writers {

    private final Client franchise;
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();

    /** A customer that was sent, with the answer if there was one. */
    record Written(String key, ObjectNode body, Optional<Answer> answer) {}

    Writers(Client franchise) {
        this.franchise = franchise;
    }

    /** Returns when the app gives no answer any more. */
    List<Written> writeUntilTheEnd() {
        Written last;
        do {
            last = write(UUID.randomUUID().toString(), Bodies.customer());
            written.add(last);
        } while (last.answer().isPresent());
        return List.copyOf(written);
    }

    /** Sends it, again if it was sent before. */
    Written write(String key, ObjectNode body) {
        try {
            Answer answer =
                    franchise.post("/customers").key(key).json(body).send().expect(201);
            return new Written(key, body, Optional.of(answer));
        } catch (NoAnswer gone) {
            return new Written(key, body, Optional.empty());
        }
    }

    int answered() {
        return (int) written.stream().filter(one -> one.answer().isPresent()).count();
    }
}
