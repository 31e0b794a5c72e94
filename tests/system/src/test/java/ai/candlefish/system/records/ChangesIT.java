package ai.candlefish.system.records;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change says what it is based on, and changes what it names and nothing else. */
@SystemTest
class ChangesIT {

    private static final int PAIRS = 200;
    private static final int PAIRS_AT_ONCE = 8;

    private final Client boulder;

    ChangesIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @Test
    void keepsWhatAPatchDoesNotName() {
        Answer before = customer();

        JsonNode after = patch(before, Json.object("phone", "(303) 555-0199"))
                .expect(200)
                .json();

        assertThat(after.path("phone").asText()).isEqualTo("(303) 555-0199");
        assertThat(after.path("name")).isEqualTo(before.json().path("name"));
        assertThat(after.path("notes")).isEqualTo(before.json().path("notes"));
        assertThat(after.path("address")).isEqualTo(before.json().path("address"));
        assertThat(after.path("createdAt")).isEqualTo(before.json().path("createdAt"));
        assertThat(after.path("updatedAt")).isNotEqualTo(before.json().path("updatedAt"));
    }

    @Test
    void clearsWhatAPatchSetsToNull() {
        Answer before = customer();

        Answer after = patch(before, Json.cleared("notes")).expect(200);

        assertThat(after.json().has("notes")).isFalse();
        assertThat(read(before).json()).isEqualTo(after.json());
    }

    @Test
    void changesOneFieldOfAnAddressAndClearsTheWholeOfIt() {
        Answer before = customer();

        Answer moved = patch(before, Json.object("address", Json.object("city", "Boulder")))
                .expect(200);
        Answer cleared = patch(moved, Json.cleared("address")).expect(200);

        assertThat(moved.json().path("address")).isEqualTo(Json.object("city", "Boulder", "street", "1 Main Street"));
        assertThat(cleared.json().has("address")).isFalse();
    }

    @Test
    void refusesToClearWhatIsNeeded() {
        Answer before = customer();

        patch(before, Json.cleared("name")).expect(400).pointsAt("/name");

        assertThat(read(before).json()).isEqualTo(before.json());
    }

    @Test
    void changesNothingByAPatchThatSaysNothingNew() {
        Answer before = customer();

        Answer after = patch(
                        before, Json.object("name", before.json().path("name").asText()))
                .expect(200);

        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.etag()).isEqualTo(before.etag());
    }

    @Test
    void wantsToKnowWhatAChangeIsBasedOn() {
        Answer before = customer();

        boulder.patch(path(before)).json(Json.object("name", "Nobody")).send().expect(428, "if_match_required");

        assertThat(read(before).json()).isEqualTo(before.json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"99\"", "*", "W/\"0\"", "\"0\", \"1\"", "0", "\"abc\"", "\"-1\"", "\"99999999999999999999\""})
    void refusesAChangeThatIsNotBasedOnThePresentVersion(String tag) {
        Answer before = customer();
        Answer present = patch(before, Json.object("phone", "1")).expect(200);

        boulder.patch(path(before))
                .header("If-Match", tag)
                .json(Json.object("name", "Nobody"))
                .send()
                .expect(412, "stale");
        patch(before, Json.object("name", "Nobody")).expect(412, "stale");

        assertThat(read(before).json()).isEqualTo(present.json());
    }

    @Test
    void ofTwoChangesAtTheSameTimeOneIsMadeAndTheOtherRefused() {
        List<List<Integer>> pairs = IntStream.range(0, PAIRS / PAIRS_AT_ONCE)
                .boxed()
                .flatMap(round -> Parallel.times(PAIRS_AT_ONCE, number -> pair()).stream())
                .toList();

        assertThat(pairs)
                .hasSize(PAIRS)
                .allSatisfy(statuses -> assertThat(statuses).containsExactlyInAnyOrder(200, 412));
    }

    private List<Integer> pair() {
        Answer before = customer();
        List<Answer> answers = Parallel.times(2, number -> patch(before, Json.object("notes", "change " + number)));
        List<String> made = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("notes").asText())
                .toList();
        assertThat(made).containsExactly(read(before).json().path("notes").asText());
        return answers.stream().map(Answer::status).toList();
    }

    @Test
    void saysWhenACopyIsCurrent() {
        Answer before = customer();
        Answer changed = patch(before, Json.object("phone", "1")).expect(200);

        for (String tags : List.of(changed.etag(), "*", "\"99\", " + changed.etag(), "W/" + changed.etag())) {
            Answer answer = boulder.get(path(before))
                    .header("If-None-Match", tags)
                    .send()
                    .expect(304);
            assertThat(answer.header("ETag")).hasValue(changed.etag());
        }
        boulder.get(path(before)).header("If-None-Match", before.etag()).send().expect(200);
    }

    @Test
    void takesTheTagOfACompressedCopyForWhatItIs() {
        Answer before = customer();
        String compressed = before.etag().replaceFirst("\"$", "-gzip\"");

        boulder.get(path(before)).header("If-None-Match", compressed).send().expect(304);
        boulder.patch(path(before))
                .header("If-Match", compressed)
                .json(Json.object("phone", "2"))
                .send()
                .expect(200);
    }

    private Answer customer() {
        return boulder.post("/customers")
                .json(Bodies.customer()
                        .put("notes", "as it was")
                        .set("address", Json.object("street", "1 Main Street", "city", "Denver")))
                .send()
                .expect(201);
    }

    private Answer patch(Answer base, JsonNode patch) {
        return boulder.patch(path(base)).ifMatch(base).json(patch).send();
    }

    private Answer read(Answer customer) {
        return boulder.get(path(customer)).send().expect(200);
    }

    private static String path(Answer customer) {
        return "/customers/" + customer.id();
    }
}
