package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Input;
import ai.candlefish.harness.contract.Input.Meaning;
import ai.candlefish.harness.contract.Inputs;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.Prepared;
import ai.candlefish.harness.data.Prepared.Place;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.ExampleCall;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Cursors, keys, tags, outer names and figures of one franchise mean nothing in another, not even to one who belongs to both. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedNothingIT {

    private static final List<String> HEADERS_OF_OTHER_SYSTEMS = List.of(
            "X-Tenant",
            "X-Tenant-Id",
            "X-Franchise-Id",
            "X-Organization",
            "X-Forwarded-Prefix",
            "X-Forwarded-Path",
            "X-Original-URL",
            "X-Rewrite-URL");

    private final Neighbours neighbours;
    private final Party denver;
    private final Party boulder;

    SharedNothingIT(RunningSystem system) {
        neighbours = Neighbours.of(system);
        denver = neighbours.denver();
        boulder = neighbours.boulder();
    }

    @TestFactory
    Stream<DynamicTest> aCursorOfDenverIsGarbageInBoulder() {
        return taking(Meaning.CURSOR)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    requireGarbage(operation, cursor(operation, denver.inside()), boulder.inside());
                    Client floater = neighbours.floaterIn(boulder);
                    if (floater.get(list(operation)).send().status() == 200) {
                        requireGarbage(operation, cursor(operation, neighbours.floaterIn(denver)), floater);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aKeyThatWasUsedInDenverIsNewInBoulder() {
        return taking(Meaning.KEY)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    String key = UUID.randomUUID().toString();
                    Prepared inDenver = Prepared.of(operation, denver.owner(), denver.franchise());
                    Prepared inBoulder = Prepared.of(operation, boulder.owner(), boulder.franchise());
                    Call first = inDenver.call().key(key);
                    Call fresh = inBoulder.call().key(key);

                    Answer used = first.send();
                    Answer foreign = inForeignFranchise(operation).key(key).send();

                    assertThat(used.status()).as(used.toString()).isBetween(200, 299);
                    foreign.expect(404);
                    requireNew(fresh.send());
                }));
    }

    @Test
    void aKeyOfSomeoneWhoBelongsToBothIsNewInEach() {
        String key = UUID.randomUUID().toString();

        Answer inDenver = neighbours
                .floaterIn(denver)
                .post("/customers")
                .key(key)
                .json(Bodies.customer())
                .send();
        Answer inBoulder = neighbours
                .floaterIn(boulder)
                .post("/customers")
                .key(key)
                .json(Bodies.customer())
                .send();

        requireNew(inDenver);
        requireNew(inBoulder);
        assertThat(inBoulder.id()).isNotEqualTo(inDenver.id());
    }

    @TestFactory
    Stream<DynamicTest> aTagOfDenverOpensNothingInBoulder() {
        return taking(Meaning.TAG)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    String header = Inputs.of(operation, Meaning.TAG).getFirst().name();
                    Prepared inDenver = Prepared.of(operation, denver.owner(), denver.franchise());
                    String tag = inDenver.present().etag();
                    String id = inDenver.present().id();

                    Answer foreign = withId(operation, id).header(header, tag).send();
                    Answer unknown = withId(operation, UUID.randomUUID().toString())
                            .header(header, tag)
                            .send();

                    Likeness.require(foreign.expect(404), unknown);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anOuterNameThatDenverUsesIsFreeInBoulder() {
        return taking(Meaning.OUTER_NAME)
                .flatMap(operation -> Inputs.of(operation, Meaning.OUTER_NAME).stream()
                        .map(input -> DynamicTest.dynamicTest(operation + " " + input, () -> {
                            String name = UUID.randomUUID().toString();

                            for (Party party : List.of(denver, boulder)) {
                                Answer answer = withOuterName(operation, party, input, name);
                                assertThat(answer.status())
                                        .as(answer.toString())
                                        .isBetween(200, 299);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whatNamesAFranchiseBesideThePathIsIgnored() {
        return taking(Meaning.FRANCHISE)
                .filter(operation -> operation.method().equals("GET")
                        && operation.parametersIn("path").size() == 1)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    Answer plain = boulder.inside().get(list(operation)).send();

                    assertThat(HEADERS_OF_OTHER_SYSTEMS)
                            .allSatisfy(header -> Likeness.require(
                                    boulder.inside()
                                            .get(list(operation))
                                            .header(header, denver.franchise())
                                            .send(),
                                    plain));
                    Likeness.require(
                            boulder.inside()
                                    .get(list(operation))
                                    .query("franchiseId", denver.franchise())
                                    .send(),
                            plain);
                }));
    }

    @Test
    void theFiguresOfBoulderDoNotMoveWithDenver() {
        JsonNode before =
                boulder.inside().get("/order-figures").send().expect(200).json();

        Makers.order(denver.inside());

        assertThat(boulder.inside().get("/order-figures").send().expect(200).json())
                .isEqualTo(before);
    }

    private static void requireGarbage(Operation operation, String cursor, Client client) {
        Answer foreign = client.get(list(operation)).query("cursor", cursor).send();
        Answer garbage = client.get(list(operation)).query("cursor", "garbage").send();

        foreign.expect(400).pointsAt("query/cursor");
        Likeness.require(foreign, garbage);
    }

    private static String cursor(Operation operation, Client client) {
        String cursor = client.get(list(operation))
                .query("limit", "1")
                .send()
                .expect(200)
                .json()
                .path("nextCursor")
                .asText();
        assertThat(cursor).isNotEmpty();
        return cursor;
    }

    private static void requireNew(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        assertThat(answer.isReplayed()).as(answer.toString()).isFalse();
    }

    private static Answer withOuterName(Operation operation, Party party, Input input, String name) {
        Prepared request = Prepared.of(operation, party.owner(), party.franchise());
        Place place = new Place(input.parent(), input.name());
        return request.call(place.in(request.body(), name)).send();
    }

    /** The operation in Boulder, on something with this id. */
    private Call withId(Operation operation, String id) {
        return ExampleCall.of(
                boulder.owner(), operation, name -> name.equals("franchiseId") ? boulder.franchise() : id);
    }

    /** Boulder's owner at the very addresses of Denver. */
    private Call inForeignFranchise(Operation operation) {
        return ExampleCall.of(
                boulder.owner(),
                operation,
                name -> name.equals("franchiseId")
                        ? denver.franchise()
                        : neighbours.plantedIn(denver).ids(name).getFirst());
    }

    private static String list(Operation operation) {
        return operation.template().replaceFirst("^/franchises/\\{franchiseId}", "");
    }

    /** What the owner of Boulder may do of all that takes an input of that meaning. */
    private Stream<Operation> taking(Meaning meaning) {
        return boulder.operations()
                .filter(operation -> !Inputs.of(operation, meaning).isEmpty());
    }
}
