package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Input;
import ai.candlefish.harness.contract.Input.Meaning;
import ai.candlefish.harness.contract.Inputs;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.contract.Operation.Parameter;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Prepared;
import ai.candlefish.harness.data.Prepared.Place;
import ai.candlefish.harness.data.Support;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Multipart;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One of everything that an owner can make by the contract, with the franchise's word in every text. */
final class Planted {

    private final Party party;
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    private Planted(Party party) {
        this.party = party;
    }

    static Planted in(Party party, RunningSystem system) {
        Planted planted = new Planted(party);
        planted.location(system);
        planted.supportAccess(system);
        List<Operation> creations = party.operations()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> operation
                        .body()
                        .filter(body -> body.mediaType().equals("application/json"))
                        .isPresent())
                .toList();
        // Twice, since the first round makes what those of the second can name, whatever the order of the contract is.
        creations.forEach(planted::send);
        creations.forEach(planted::send);
        planted.files();
        return planted;
    }

    boolean has(String name) {
        return ids.containsKey(name);
    }

    /** The ids of things that a parameter of this name can name. */
    List<String> ids(String name) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> new AssertionError("Nothing was planted that «%s» can name".formatted(name)));
    }

    /** Every text that was planted, each of its own. */
    List<String> texts() {
        return texts;
    }

    private void send(Operation operation) {
        Prepared request = Prepared.of(operation, party.owner(), party.franchise());
        ObjectNode body = request.body();
        for (Input field : Inputs.fields(operation)) {
            body = filled(body, field);
        }
        Answer answer = request.call(body).send();
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        nameOfResult(operation).ifPresent(name -> keep(name, answer.id()));
    }

    private ObjectNode filled(ObjectNode body, Input field) {
        Meaning meaning = field.meaning().orElse(Meaning.PLAIN);
        return switch (meaning) {
            case TEXT, OUTER_NAME -> new Place(field.parent(), field.name()).in(body, text(field));
            case REFERENCE ->
                ids.containsKey(field.name())
                        ? new Place(field.parent(), field.name())
                                .in(body, ids(field.name()).getLast())
                        : body;
            default -> body;
        };
    }

    private String text(Input field) {
        String text = text();
        String pattern = field.schema().path("pattern").asText(".*");
        return text.matches(pattern) ? text : text + "@candlefish.test";
    }

    private String text() {
        String text = party.marks().word() + "x" + (100 + texts.size());
        texts.add(text);
        return text;
    }

    /** What the contract calls the id of what the operation answers with: a parameter of the same path or of the one below. */
    private static Optional<String> nameOfResult(Operation operation) {
        return Contract.present().operations().stream()
                .filter(other -> other.method().equals("GET"))
                .filter(other -> operation.template().startsWith(other.template() + "/")
                        || other.template().matches("\\Q" + operation.template() + "\\E/\\{[^/]+}"))
                .flatMap(other -> other.parametersIn("path").stream().skip(1))
                .map(Parameter::name)
                .findFirst();
    }

    private void keep(String name, String id) {
        ids.computeIfAbsent(name, first -> new ArrayList<>()).add(id);
        party.marks().add(id);
    }

    /** A place that orders do not go to by themselves; only provisioning can make one. */
    private void location(RunningSystem system) {
        String sql =
                "insert into f_%s.locations (id, name, time_zone, is_primary) values (?, ?, 'America/Denver', false)"
                        .formatted(party.franchise().replace('-', '_'));
        UUID id = UUID.randomUUID();
        try (Connection owner = system.databaseAsOwnerOf(party.franchise());
                PreparedStatement insert = owner.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, text());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError("A location can't be planted", e);
        }
        keep("locationId", id.toString());
    }

    /** HQ's, with a reason that the franchise reads. */
    private void supportAccess(RunningSystem system) {
        Client hq = system.as(Person.HQ).in(party.franchise());
        keep("supportAccessId", Support.open(hq, text()).id());
    }

    /** An import that goes in and one that is refused and tells which of its cells are wrong. */
    private void files() {
        ObjectNode customers =
                Json.object("customers", Json.object("externalId", "id", "name", "name", "notes", "notes"));
        String good = "id,name,notes\n%s,%s,%s\n".formatted(text(), text(), text());
        upload(new Multipart().json("mapping", customers.toString()).file("customers", text() + ".csv", good));

        String column = text();
        ObjectNode products =
                Json.object("products", Json.object("externalId", "id", "name", "name", "unitPrice", column));
        String bad = "id,name,%s\n1,Plaque,%s\n".formatted(column, text());
        upload(new Multipart().json("mapping", products.toString()).file("products", text() + ".csv", bad));
    }

    private void upload(Multipart form) {
        Answer started = party.inside()
                .post("/imports")
                .newKey()
                .body(form.mediaType(), form.body())
                .send()
                .expect(202);
        keep("importId", Imports.ended(party.inside(), started.id()).id());
    }
}
