package ai.candlefish.system.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Multipart;
import ai.candlefish.harness.http.Walk;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of an upload before anybody reads the files, and what becomes of the job. */
@SystemTest
class UploadsIT {

    private static final int LARGEST = 20 << 20;
    private static final int MANY = 20_000;
    private static final String MAPPING = "{\"dryRun\":true,\"customers\":{\"externalId\":\"id\",\"name\":\"name\"}}";
    private static final String FILE = "id,name\n1,Somebody\n";

    private final Client boulder;

    UploadsIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @Test
    void theJobIsFoundWhereTheAnswerSays() {
        Answer started = Uploads.onlyChecked()
                .in(boulder.post("/imports").newKey())
                .send()
                .expect(202);

        assertThat(started.location()).isEqualTo("/api/v1/franchises/crown-boulder/imports/" + started.id());
        assertThat(status(Imports.ended(boulder, started.id()).json())).isEqualTo("completed");
        assertThat(boulder.get("/imports")
                        .query("limit", "1")
                        .send()
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(started.id());
    }

    @Test
    void aRepeatedUploadStartsNoSecondJob() {
        String key = UUID.randomUUID().toString();

        Answer first = Uploads.onlyChecked()
                .in(boulder.post("/imports").key(key))
                .send()
                .expect(202);
        Answer again = Uploads.onlyChecked()
                .in(boulder.post("/imports").key(key))
                .send()
                .expect(202);

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void partsThatMissEachOtherAreRefused() {
        start(new Multipart().json("mapping", "{}")).expect(400);
        start(new Multipart().json("mapping", MAPPING)).expect(400).pointsAt("/customers");
        start(new Multipart().file("customers", "c.csv", FILE)).expect(400).pointsAt("/mapping");
        start(form("{}")).expect(400).pointsAt("/mapping/customers");
        start(form(MAPPING).file("people", "p.csv", FILE)).expect(400).pointsAt("/people");
        start(form(MAPPING).file("customers", "d.csv", FILE)).expect(400).pointsAt("/customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "customers"})
    void mappingsThatAreNotJsonAreRefused(String mapping) {
        start(form(mapping)).expect(400, "malformed_json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                        | /mapping",
                "[]                                                        | /mapping",
                "{\"unheardOf\":1}                                         | /mapping/unheardOf",
                "{\"dryRun\":\"yes\"}                                      | /mapping/dryRun",
                "{\"customers\":{\"externalId\":\"id\"}}                   | /mapping/customers/name",
                "{\"customers\":{\"externalId\":\"id\",\"name\":\" \"}}    | /mapping/customers/name",
                "{\"customers\":{\"externalId\":\"id\",\"nick\":\"name\"}} | /mapping/customers/nick",
                "{\"delimiter\":\"ab\"}                                    | /mapping/delimiter",
                "{\"delimiter\":\"\\\"\"}                                  | /mapping/delimiter"
            })
    void mappingsThatMakeNoSenseAreRefused(String mapping, String pointer) {
        start(form(mapping)).expect(400).pointsAt(pointer);
    }

    @Test
    void otherMediaTypesAreRefused() {
        Multipart picture =
                new Multipart().json("mapping", MAPPING).file("customers", "c.png", "image/png", new byte[1]);
        Multipart table = new Multipart().file("mapping", "m.csv", MAPPING).file("customers", "c.csv", FILE);

        start(picture).expect(415);
        start(table).expect(415);
        boulder.post("/imports").newKey().json(MAPPING).send().expect(415);
        boulder.post("/imports").newKey().body("text/csv", FILE).send().expect(415);
    }

    @ParameterizedTest
    @ValueSource(ints = {LARGEST + 1, LARGEST * 5 / 4, LARGEST * 3})
    void moreThanTwentyMegabytesAreTooLarge(int size) {
        Multipart form = new Multipart().json("mapping", MAPPING).file("customers", "c.csv", "x".repeat(size));

        start(form).expect(413);
    }

    @ParameterizedTest
    @CsvSource({"'id,name\n1,Müller\n', ISO-8859-1, 2", "'\u0089PNG\r\n\u001a\n', ISO-8859-1, 1"})
    void filesThatAreNotUtf8AreToldByTheirLine(String content, Charset charset, int line) {
        Multipart form = new Multipart().json("mapping", MAPPING).file("customers", "c.csv", content.getBytes(charset));

        JsonNode job = Imports.ended(boulder, start(form).expect(202).id()).json();

        assertThat(status(job)).isEqualTo("refused");
        assertThat(job.at("/files/0/errors").findValuesAsText("code")).containsExactly("not_utf8");
        assertThat(job.at("/files/0/errors/0/line").asInt()).isEqualTo(line);
    }

    @Test
    void fileNamesAreKeptWithoutTheirFolders() {
        Multipart form = new Multipart().json("mapping", MAPPING).file("customers", "../../etc/my customers.csv", FILE);

        JsonNode job = start(form).expect(202).json();

        assertThat(job.at("/files/0/fileName").asText()).isEqualTo("my customers.csv");
    }

    @Test
    void anImportThatIsStoppedKeepsNothingOfTheFileUnderWay() {
        String prefix = UUID.randomUUID().toString();
        String rows = IntStream.range(0, MANY)
                .mapToObj(row -> prefix + row + ",Somebody " + row)
                .collect(Collectors.joining("\n", "id,name\n", "\n"));
        String id = Imports.start(boulder, Uploads.with(Json.object()).customers(rows));
        Await.until("the import is under way", () -> rowsDone(id) > 0);

        boulder.post("/imports/" + id + "/cancel").newKey().send().expect(200);
        JsonNode job = Imports.ended(boulder, id).json();

        assertThat(status(job)).isEqualTo("cancelled");
        assertThat(status(job.at("/files/0"))).isEqualTo("cancelled");
        assertThat(Walk.through(boulder, "/customers", "q", prefix)).isEmpty();
        boulder.post("/imports/" + id + "/cancel").newKey().send().expect(409);
    }

    private int rowsDone(String id) {
        return boulder.get("/imports/" + id)
                .send()
                .expect(200)
                .json()
                .at("/progress/rowsDone")
                .asInt();
    }

    private static String status(JsonNode node) {
        return node.path("status").asText();
    }

    private static Multipart form(String mapping) {
        return new Multipart().json("mapping", mapping).file("customers", "c.csv", FILE);
    }

    private Answer start(Multipart form) {
        return boulder.post("/imports")
                .newKey()
                .body(form.mediaType(), form.body())
                .send();
    }
}
