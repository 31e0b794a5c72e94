package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an owner reads, by every operation and on every page, nothing that the neighbour is known by is in it. */
@SystemTest
class CanariesIT {

    private final RunningSystem system;
    private final Neighbours neighbours;

    CanariesIT(RunningSystem system) {
        this.system = system;
        neighbours = Neighbours.of(system);
    }

    @TestFactory
    Stream<DynamicTest> nothingOfTheNeighbourIsInAnythingThatIsRead() {
        return neighbours
                .both()
                .flatMap(party -> readings(party)
                        .map(operation -> DynamicTest.dynamicTest(operation + " in " + party, () -> {
                            List<Answer> answers = Readings.of(party, neighbours.plantedIn(party), operation);

                            assertThat(answers)
                                    .isNotEmpty()
                                    .allSatisfy(neighbours.neighbourOf(party).marks()::requireNoneIn);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> aSearchForTheNeighboursTextsFindsNothing() {
        return neighbours
                .both()
                .flatMap(party -> readings(party)
                        .filter(operation -> operation.takes("query", "q"))
                        .map(operation -> DynamicTest.dynamicTest(operation + " in " + party, () -> {
                            String word = neighbours.neighbourOf(party).marks().word();

                            Answer found = party.owner()
                                    .get(Contract.BASE + operation.path(name -> party.franchise()))
                                    .query("q", word)
                                    .send()
                                    .expect(200);

                            assertThat(found.json().path("items")).isEmpty();
                        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health", "/health/ready", "/.well-known/jwks.json", "/config.json", "/"})
    void whatIsOpenToAllNamesNobody(String path) {
        Answer answer = system.anonymous().get(path).sendUnchecked();

        assertThat(neighbours.both()).allSatisfy(party -> party.marks().requireNoneIn(answer));
    }

    /** What nobody reads back can't be seen to leak either. */
    @Test
    void everyPlantedTextIsReadByItsOwnFranchise() {
        assertThat(neighbours.both()).allSatisfy(party -> {
            Planted planted = neighbours.plantedIn(party);
            String read = readings(party)
                    .flatMap(operation -> Readings.of(party, planted, operation).stream())
                    .map(Answer::text)
                    .collect(Collectors.joining("\n"));

            assertThat(planted.texts())
                    .hasSizeGreaterThan(40)
                    .allSatisfy(text -> assertThat(read.contains(text)).as(text).isTrue());
        });
    }

    @Test
    void aMarkIsNoticedInABodyAHeaderAndACursor() {
        Marks marks = new Marks();
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"key\":\"%s\"}".formatted(marks.word()).getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(
                        answer("", "{\"name\":\"%s\"}".formatted(marks.word())),
                        answer(marks.word(), "{}"),
                        answer("", "{\"nextCursor\":\"%s.signature\"}".formatted(cursor))))
                .allSatisfy(leak ->
                        assertThatThrownBy(() -> marks.requireNoneIn(leak)).isInstanceOf(AssertionError.class));
        marks.requireNoneIn(answer("other", "{\"name\":\"Other\",\"nextCursor\":\"b3RoZXIgb3RoZXIgb3RoZXI\"}"));
    }

    private static Answer answer(String location, String text) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Location", List.of(location)), (name, value) -> true);
        return new Answer("GET", URI.create("http://localhost/api/v1/me"), 200, headers, text);
    }

    private static Stream<Operation> readings(Party party) {
        return party.operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.isDownload()); // these two have none: they do not leave
    }
}
