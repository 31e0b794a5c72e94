package ai.candlefish.system.records;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Examples;
import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class CustomersIT {

    private final Client boulder;

    CustomersIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @Test
    void keepsEverythingThatCanBeSaid() {
        ObjectNode said = (ObjectNode)
                Examples.of(Contract.present().input(Contract.present().operation("createCustomer")));

        Answer created = boulder.post("/customers").json(said).send().expect(201);
        Answer read = boulder.get("/customers/" + created.id()).send().expect(200);

        assertThat(created.location()).isEqualTo("/api/v1/franchises/crown-boulder/customers/" + created.id());
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.etag()).isEqualTo(created.etag());
        ObjectNode kept = (ObjectNode) read.json();
        kept.remove(List.of("id", "createdAt", "updatedAt"));
        assertThat(kept).isEqualTo(said);
    }

    @Test
    void needsNothingButAName() {
        JsonNode kept = created(Bodies.customer()).json();

        assertThat(kept.properties().stream().map(field -> field.getKey()))
                .containsExactlyInAnyOrder("id", "name", "createdAt", "updatedAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë & Søn ÆØÅ",
                "日本語のお客様",
                "🏆 Trophy 👩‍👩‍👧‍👦 Fans",
                "العربية",
                "O'Neil \"Q\" \\ / <b>",
                "; drop table customers --"
            })
    void keepsNamesOfAllKinds(String name) {
        Answer created = created(Bodies.customer(name));

        assertThat(created.json().path("name").asText()).isEqualTo(name);
        assertThat(boulder.get("/customers/" + created.id())
                        .send()
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void leavesOutBlanksAroundAndBlankTexts() {
        JsonNode kept = created(
                        Bodies.customer("  Mile High  ").put("phone", "   ").put("notes", ""))
                .json();

        assertThat(kept.path("name").asText()).isEqualTo("Mile High");
        assertThat(kept.has("phone")).isFalse();
        assertThat(kept.has("notes")).isFalse();
    }

    @Test
    void refusesAnExternalIdThatAnotherHas() {
        String externalId = UUID.randomUUID().toString();
        created(Bodies.customer().put("externalId", externalId));
        Answer other = created(Bodies.customer());

        boulder.post("/customers")
                .json(Bodies.customer().put("externalId", externalId))
                .send()
                .expect(409, "external_id_taken");
        boulder.patch("/customers/" + other.id())
                .ifMatch(other)
                .json(Json.object("externalId", externalId))
                .send()
                .expect(409, "external_id_taken");
    }

    @ParameterizedTest
    @CsvSource({
        "100% sure, 100%, 100 percent sure",
        "under_score, r_s, under-score",
        "back\\slash, k\\s, back/slash",
        "MÜLLER Söhne, müller s, Mueller Sons",
        "'o''clock', 'o''c', oxclock"
    })
    void searchesTextAsItIsWritten(String name, String search, String other) {
        String word = Bodies.unique("");
        created(Bodies.customer(name + word));
        created(Bodies.customer(other + word));

        List<String> found = found(search, word);

        assertThat(found).containsExactly(name + word);
    }

    @Test
    void searchesNameContactMailTownAndExternalIdAndNothingElse() {
        String word = UUID.randomUUID().toString();
        String name = Bodies.unique("searched");
        for (ObjectNode customer : List.of(
                Bodies.customer(name + word),
                Bodies.customer(name).put("contactName", word),
                Bodies.customer(name).put("email", word + "@x.test"),
                Bodies.customer(name).put("externalId", word),
                Bodies.customer(name).set("address", Json.object("city", word)),
                Bodies.customer(name).put("notes", word),
                Bodies.customer(name).put("phone", word.substring(0, 30)))) {
            created(customer);
        }

        JsonNode items = search(word);

        assertThat(items).hasSize(5);
        assertThat(items).noneMatch(item -> item.has("notes") || item.has("phone"));
    }

    private List<String> found(String search, String word) {
        return search(search).findValuesAsText("name").stream()
                .filter(name -> name.endsWith(word))
                .toList();
    }

    private JsonNode search(String text) {
        return boulder.get("/customers")
                .query("q", text)
                .query("limit", "200")
                .query("sort", "-createdAt")
                .send()
                .expect(200)
                .json()
                .path("items");
    }

    private Answer created(JsonNode customer) {
        return boulder.post("/customers").json(customer).send().expect(201);
    }
}
