package ai.candlefish.system.statuses;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.RunningSystem;
import java.util.stream.Stream;

/** Requests with one key at the same time, until one of them comes while another is under way. */
final class KeyInFlight {

    private static final int AT_ONCE = 12;
    private static final int ROUNDS = 20;
    private static final int CONFLICT = 409;

    private final Client owner;

    KeyInFlight(Client owner) {
        this.owner = owner;
    }

    static Uploads otherUpload() {
        return Uploads.with(Json.object("dryRun", true)).customers("id,name\nB2,Somebody else\n");
    }

    Answer provoke() {
        return Stream.generate(() -> Bodies.unique("key").replace(' ', '-'))
                .limit(ROUNDS)
                .flatMap(key -> Parallel.times(AT_ONCE, number -> send(key)).stream())
                .filter(answer -> answer.status() == CONFLICT)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No request came while another was under way"));
    }

    private Answer send(String key) {
        return Uploads.onlyChecked()
                .in(owner.in(RunningSystem.BOULDER).post("/imports").key(key))
                .send();
    }
}
