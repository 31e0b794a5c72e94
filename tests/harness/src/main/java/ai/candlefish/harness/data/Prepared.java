package ai.candlefish.harness.data;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Examples;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.contract.Operation.Parameter;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.ExampleCall;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An operation that would succeed: what its path and its body name is there, and its body is valid. */
public final class Prepared {

    private final Operation operation;
    private final Client client;
    private final Map<String, String> path = new HashMap<>();

    private Prepared(Operation operation, Client client) {
        this.operation = operation;
        this.client = client;
    }

    /** A place in a body where the id of something stands, such as {@code productId} of {@code /lines/0}. */
    public record Place(String parent, String field) {

        public String pointer() {
            return parent + "/" + field;
        }

        /** The body with another id in this place. */
        public ObjectNode in(ObjectNode body, String id) {
            ObjectNode changed = body.deepCopy();
            ((ObjectNode) changed.at(parent)).put(field, id);
            return changed;
        }
    }

    /**
     * A request by someone who may make it, where it leads on: what is done to franchises is done by HQ to one of the tests' own,
     * everything else by the owner of crown-boulder in crown-boulder.
     */
    public static Prepared of(Operation operation, RunningSystem system) {
        if (!operation.isForHq()) {
            return of(operation, system.as(Person.BOULDER_OWNER), RunningSystem.BOULDER);
        }
        Client hq = system.as(Person.HQ);
        return of(operation, hq, operation.isInAFranchise() ? franchiseFor(operation, hq) : "");
    }

    private static String franchiseFor(Operation operation, Client hq) {
        return switch (operation.id()) {
            case "updateFranchise", "provisionFranchise" ->
                HqFranchises.request(hq).id();
            case "resumeFranchise" -> HqFranchises.inState(hq, "suspended");
            case "offboardFranchise" -> HqFranchises.mayLeave(hq);
            case "moveFranchise" -> HqFranchises.mayMove(hq);
            case "startExport" -> HqFranchises.leaves(hq);
            case "getExport", "downloadExport", "archiveFranchise", "restoreFranchise" -> HqFranchises.isExported(hq);
            case "requestPurge" -> Closed.notRequested(hq);
            case "withdrawPurge" -> Closed.requested(hq);
            case "purgeFranchise" -> Closed.requestedBySomebodyElse(hq);
            case "retryMigration" -> Parked.one(hq);
            default -> HqFranchises.inState(hq, "active");
        };
    }

    /** Makes whatever the path of the operation names. */
    public static Prepared of(Operation operation, Client client, String franchise) {
        Prepared prepared = new Prepared(operation, client);
        for (Parameter parameter : operation.parametersIn("path")) {
            boolean isFranchise = parameter.name().equals("franchiseId");
            String value = isFranchise ? franchise : make(operation, parameter.name(), client.in(franchise));
            prepared.path.put(parameter.name(), value);
        }
        if (operation.id().equals("reopenLocation")) {
            Locations.act(client.in(franchise), Objects.requireNonNull(prepared.path.get("locationId")), "close");
        }
        if (operation.id().equals("withdrawSupportChanges")) {
            Support.act(
                    client.in(franchise),
                    Objects.requireNonNull(prepared.path.get("supportAccessId")),
                    "allow-changes");
        }
        return prepared;
    }

    private static String make(Operation operation, String idName, Client franchise) {
        return operation.id().equals("cancelImport")
                ? Makers.longImportJob(franchise) // it can be cancelled as long as it runs
                : Makers.make(idName, franchise);
    }

    /** The places of ids in the operation's body. */
    public static List<Place> places(Operation operation) {
        List<Place> places = new ArrayList<>();
        collect(Contract.present().input(operation), "", places);
        return places;
    }

    private static void collect(JsonNode schema, String parent, List<Place> places) {
        schema.path("properties").properties().forEach(field -> {
            JsonNode type = field.getValue();
            if (type.path("format").asText().equals("uuid")) {
                places.add(new Place(parent, field.getKey()));
            }
            collect(type, parent + "/" + field.getKey(), places);
            collect(type.path("items"), parent + "/" + field.getKey() + "/0", places);
        });
    }

    /** The body of the contract's examples, with ids of things that are there. */
    public ObjectNode body() {
        ObjectNode body = (ObjectNode) Examples.of(Contract.present().input(operation));
        for (Place place : places(operation)) {
            body = place.in(body, Makers.make(place.field(), client.in(franchise())));
        }
        if (path.containsKey("franchiseId") && body.has("id")) {
            body.put("id", franchise()); // a slug never changes
        }
        if (operation.id().equals("restoreFranchise")) {
            body.put("id", HqFranchises.slug());
        }
        if (path.containsKey("personId")) {
            body.retain("roles"); // name and address are the account's
        }
        return body;
    }

    /** The request, based on the present version of what it changes. */
    public Call call() {
        if (operation.body().isEmpty()) {
            return bare();
        }
        boolean isUpload = mediaType().startsWith("multipart/");
        return isUpload ? Uploads.onlyChecked().in(bare()) : call(body());
    }

    /** The request with another body. */
    public Call call(JsonNode body) {
        return ExampleCall.withBody(bare(), mediaType(), body);
    }

    public String mediaType() {
        return operation.body().orElseThrow().mediaType();
    }

    private Call bare() {
        Call call = client.call(operation.method(), address())
                .headers(operation.exampleHeaders())
                .without("If-None-Match");
        return operation.takes("header", "If-Match") ? call.ifMatch(present()) : call;
    }

    /** What the operation changes, as it is now: the nearest thing on the way up that can be read. */
    public Answer present() {
        String address = address();
        while (Contract.present().matching("GET", address).isEmpty()) {
            address = address.substring(0, address.lastIndexOf('/'));
        }
        return client.get(address).send().expect(200);
    }

    private String address() {
        return Contract.BASE + operation.path(name -> path.getOrDefault(name, name));
    }

    private String franchise() {
        return path.getOrDefault("franchiseId", "");
    }
}
