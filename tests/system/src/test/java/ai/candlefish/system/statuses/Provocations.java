package ai.candlefish.system.statuses;

import static java.util.Map.entry;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Prepared;
import ai.candlefish.harness.data.Prepared.Place;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.ExampleCall;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** What brings an operation to answer with a status. Most ways suit every operation that takes what they use. */
final class Provocations {

    private static final int MEGABYTE = 1 << 20;

    /** A way to provoke an answer, for those operations that it suits. */
    private record Way(Predicate<Operation> suits, Function<Operation, Answer> provoke) {}

    private final RunningSystem system;
    private final Client owner;
    private final Map<Integer, List<Way>> ways;

    Provocations(RunningSystem system) {
        this.system = system;
        this.owner = system.as(Person.BOULDER_OWNER);
        this.ways = Map.ofEntries(
                entry(
                        200,
                        List.of(new Way(
                                Provocations::any,
                                operation -> prepared(operation).call().send()))),
                entry(
                        201,
                        List.of(new Way(
                                Provocations::any,
                                operation -> prepared(operation).call().send()))),
                entry(
                        202,
                        List.of(new Way(
                                Provocations::any,
                                operation -> prepared(operation).call().send()))),
                entry(
                        204,
                        List.of(new Way(
                                Provocations::any,
                                operation -> prepared(operation).call().send()))),
                entry(304, List.of(new Way(taking("header", "If-None-Match"), this::readAgain))),
                entry(400, malformed()),
                entry(401, List.of(new Way(Provocations::any, this::unknownCaller))),
                entry(
                        403,
                        List.of(
                                new Way(Operation::isInAFranchise, this::lowRole),
                                new Way(Provocations::any, this::notHq))),
                entry(404, List.of(new Way(Provocations::any, this::elsewhere))),
                entry(409, conflicts()),
                entry(
                        412,
                        List.of(new Way(
                                Provocations::any,
                                operation -> prepared(operation)
                                        .call()
                                        .header("If-Match", "\"99\"")
                                        .send()))),
                entry(413, List.of(new Way(Provocations::hasBody, this::tooLarge))),
                entry(
                        415,
                        List.of(new Way(
                                Provocations::hasBody,
                                operation -> prepared(operation)
                                        .call()
                                        .body("text/plain", "x")
                                        .send()))),
                entry(
                        422,
                        List.of(
                                new Way(this::namesThings, this::namesNothing),
                                new Way(named("updateFranchise"), this::unknownCurrency),
                                new Way(named("updateLocation"), this::unknownTimeZone),
                                new Way(Provocations::hasBody, this::sameKeyOtherBody))),
                entry(
                        428,
                        List.of(new Way(
                                Provocations::any,
                                operation -> prepared(operation)
                                        .call()
                                        .without("If-Match")
                                        .send()))));
    }

    /** The answer of the first way that suits; fails when there is none, so that nobody forgets to write one. */
    Answer provoke(Operation operation, int status) {
        return ways.getOrDefault(status, List.of()).stream()
                .filter(way -> way.suits().test(operation))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("Nobody knows how to bring %s to answer %d".formatted(operation, status)))
                .provoke()
                .apply(operation);
    }

    private List<Way> malformed() {
        return List.of(
                new Way(
                        taking("query", "limit"),
                        operation ->
                                prepared(operation).call().query("limit", "0").send()),
                new Way(
                        taking("query", "orderedFrom"),
                        operation -> prepared(operation)
                                .call()
                                .query("orderedFrom", "yesterday")
                                .send()),
                new Way(
                        Provocations::isUpload,
                        operation -> prepared(operation)
                                .call()
                                .without("Idempotency-Key")
                                .send()),
                new Way(
                        Provocations::hasBody,
                        operation -> prepared(operation).call().json("{").send()),
                new Way(
                        taking("header", "Idempotency-Key"),
                        operation -> prepared(operation).call().key("two words").send()));
    }

    private List<Way> conflicts() {
        return List.of(
                new Way(Provocations::isUpload, operation -> new KeyInFlight(owner).provoke()),
                new Way(named("cancelImport"), operation -> endedImport()),
                new Way(
                        named(
                                "confirmOrder",
                                "cancelOrder",
                                "endSupportAccess",
                                "allowSupportChanges",
                                "withdrawSupportChanges",
                                "closeLocation",
                                "reopenLocation",
                                "makePrimaryLocation"),
                        this::twice),
                new Way(named("createLocation", "updateLocation"), this::sameName),
                new Way(Operation::isForHq, operation -> new LifeConflicts(system).provoke(operation)),
                new Way(PeopleConflicts::knows, operation -> new PeopleConflicts(owner).provoke(operation)),
                new Way(Provocations::hasBody, this::sameExternalId));
    }

    private Answer readAgain(Operation operation) {
        Prepared request = prepared(operation);
        String tag = request.call().send().expect(200).etag();
        return request.call().header("If-None-Match", tag).send();
    }

    private Answer unknownCaller(Operation operation) {
        return ExampleCall.of(system.anonymous(), operation, name -> RunningSystem.BOULDER)
                .send();
    }

    private Answer lowRole(Operation operation) {
        return ExampleCall.of(system.as(Person.DENVER_CUSTOMER), operation, name -> RunningSystem.DENVER)
                .send();
    }

    private Answer notHq(Operation operation) {
        return ExampleCall.of(owner, operation, name -> name).send();
    }

    private Answer elsewhere(Operation operation) {
        return ExampleCall.of(owner, operation, name -> "nowhere").send();
    }

    private Answer twice(Operation operation) {
        Prepared request = prepared(operation);
        request.call().send().expect(200);
        return request.call().newKey().send();
    }

    private Answer endedImport() {
        Client franchise = owner.in(RunningSystem.BOULDER);
        String id = Imports.ended(franchise, Uploads.onlyChecked()).id();
        return franchise.post("/imports/" + id + "/cancel").newKey().send();
    }

    /** Another thing of the same kind has the external id already. */
    private Answer sameExternalId(Operation operation) {
        Operation creation = operation.method().equals("POST") ? operation : creationBeside(operation);
        Prepared first = prepared(creation);
        ObjectNode taken = first.body();
        first.call(taken).send().expect(201);
        ObjectNode again = prepared(operation).body();
        again.put("externalId", taken.path("externalId").asText());
        return prepared(operation).call(again).newKey().send();
    }

    private Answer sameName(Operation operation) {
        String name = Bodies.unique("Location");
        owner.in(RunningSystem.BOULDER)
                .post("/locations")
                .json(Bodies.location(name))
                .send()
                .expect(201);
        return prepared(operation).call(Bodies.location(name)).send();
    }

    private static Operation creationBeside(Operation change) {
        String list = change.template().substring(0, change.template().lastIndexOf('/'));
        return Contract.present().operations().stream()
                .filter(other ->
                        other.method().equals("POST") && other.template().equals(list))
                .findFirst()
                .orElseThrow();
    }

    private Answer tooLarge(Operation operation) {
        int size = isUpload(operation) ? 22 * MEGABYTE : MEGABYTE + 1;
        return prepared(operation)
                .call()
                .body(operation.body().orElseThrow().mediaType(), " ".repeat(size))
                .send();
    }

    private Answer namesNothing(Operation operation) {
        Prepared request = prepared(operation);
        Place place = Prepared.places(operation).getFirst();
        return request.call(place.in(request.body(), UUID.randomUUID().toString()))
                .send();
    }

    private Answer unknownCurrency(Operation operation) {
        return prepared(operation).call(Json.object("currency", "XXZ")).send();
    }

    private Answer unknownTimeZone(Operation operation) {
        return prepared(operation)
                .call(Json.object("timeZone", "America/Atlantis"))
                .send();
    }

    private Answer sameKeyOtherBody(Operation operation) {
        Prepared request = prepared(operation);
        String key = Bodies.unique("key").replace(' ', '-');
        Call first = request.call().key(key);
        Call second = request.call().key(key);
        first.send();
        if (isUpload(operation)) {
            return KeyInFlight.otherUpload().in(second).send();
        }
        ObjectNode other = request.body();
        other.properties().stream()
                .filter(field -> field.getValue().isTextual())
                .findFirst()
                .orElseThrow()
                .setValue(other.textNode("other"));
        return second.json(other).send();
    }

    private Prepared prepared(Operation operation) {
        return Prepared.of(operation, system);
    }

    private boolean namesThings(Operation operation) {
        return operation.body().isPresent() && !Prepared.places(operation).isEmpty();
    }

    private static boolean any(Operation operation) {
        return true;
    }

    private static Predicate<Operation> named(String... ids) {
        return operation -> List.of(ids).contains(operation.id());
    }

    private static Predicate<Operation> taking(String place, String name) {
        return operation -> operation.takes(place, name);
    }

    private static boolean hasBody(Operation operation) {
        return operation.body().isPresent();
    }

    private static boolean isUpload(Operation operation) {
        return operation
                .body()
                .filter(body -> body.mediaType().startsWith("multipart/"))
                .isPresent();
    }
}
