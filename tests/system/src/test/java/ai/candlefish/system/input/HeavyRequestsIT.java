package ai.candlefish.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small requests that want to be large inside are refused early, and the app lives on. */
@SystemTest
class HeavyRequestsIT {

    private static final int AT_ONCE = 10;
    private static final int MOST_ERRORS = 100;

    private final Client boulder;

    HeavyRequestsIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @AfterEach
    void theAppLives() {
        boulder.get("/customers").query("limit", "1").send().expect(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 50_000, 333_000})
    void listsBeyondAllOfTheContractAreNotRead(int lines) {
        boulder.post("/order-previews")
                .json("{\"lines\":[" + repeated("{}", lines) + "]}")
                .send()
                .expect(400, "malformed_json");
    }

    @Test
    void manyMistakesAreToldInPart() {
        Answer answer = boulder.post("/order-previews")
                .json("{\"lines\":[" + repeated("{}", 600) + "]}")
                .send()
                .expect(400, "invalid_input");

        assertThat(answer.json().path("errors")).hasSize(MOST_ERRORS);
    }

    @Test
    void manyOfThemAtOnceAreRefusedToo() {
        String body = "{\"customerId\":\"%s\",\"lines\":[%s]}".formatted(Makers.customer(boulder), repeated("{}", 999));

        List<Answer> answers = Parallel.times(AT_ONCE, number -> post("/orders", body));

        assertThat(answers).allSatisfy(answer -> answer.expect(400, "invalid_input"));
    }

    @Test
    void patchesOfManyFieldsAreNotRead() {
        String path = "/customers/" + Makers.customer(boulder);
        Answer read = boulder.get(path).send();
        String patch =
                IntStream.range(0, 80_000).mapToObj("\"k%d\":1"::formatted).collect(Collectors.joining(",", "{", "}"));

        List<Answer> answers = Parallel.times(
                AT_ONCE,
                number -> boulder.patch(path)
                        .ifMatch(read)
                        .body("application/merge-patch+json", patch)
                        .send());

        assertThat(answers).allSatisfy(answer -> answer.expect(400, "malformed_json"));
    }

    @Test
    void aPatchCannotTakeAwayAFieldThatThereIsNot() {
        String path = "/customers/" + Makers.customer(boulder);

        boulder.patch(path)
                .ifMatch(boulder.get(path).send())
                .body("application/merge-patch+json", "{\"bogus\":null}")
                .send()
                .expect(400, "invalid_input")
                .pointsAt("/bogus");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 5_000})
    void formsOfManyPartsAreNotRead(int parts) {
        String form = IntStream.range(0, parts)
                .mapToObj("--z\r\nContent-Disposition: form-data; name=\"x%d\"\r\n\r\na\r\n"::formatted)
                .collect(Collectors.joining("", "", "--z--\r\n"));

        upload(form).expect(413, "too_many_parts");
    }

    @Test
    void partsWithoutANameAreRefused() {
        upload("--z\r\n\r\nabc\r\n--z--\r\n").expect(400, "invalid_input");
    }

    @Test
    void largeBodiesAtOnceAreAllAnswered() {
        String body = Bodies.customer().put("notes", "n".repeat(90_000)).toString();

        List<Answer> answers = Parallel.times(
                4 * AT_ONCE, number -> boulder.post("/customers").json(body).send());

        assertThat(answers)
                .allSatisfy(answer -> answer.expect(400, "invalid_input").pointsAt("/notes"));
    }

    private Answer upload(String form) {
        return boulder.post("/imports")
                .newKey()
                .body("multipart/form-data; boundary=z", form)
                .send();
    }

    /** As a client does: what was refused as too much at once, on a busy machine, is sent once more. */
    private Answer post(String path, String body) {
        Call call = boulder.post(path).newKey().json(body);
        Answer answer = call.send();
        return answer.status() == 429 ? call.send() : answer;
    }

    private static String repeated(String text, int times) {
        return String.join(",", Collections.nCopies(times, text));
    }
}
