package ai.candlefish.system.records;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class ProductsIT {

    private final Client boulder;

    ProductsIT(RunningSystem system) {
        boulder = system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0.0001, 0.0001",
        "12.5, 12.50",
        "12.5000, 12.50",
        "007.10, 7.10",
        "9999999999999.9999, 9999999999999.9999"
    })
    void keepsPricesExactly(String said, String kept) {
        Answer created = created(said);

        assertThat(created.json().at("/unitPrice/amount").asText()).isEqualTo(kept);
        assertThat(boulder.get("/products/" + created.id()).send().json()).isEqualTo(created.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.00001", "10000000000000", "1,5", "1e3", "+1", ".5", "5.", "NaN", "", " 1"})
    void refusesWhatIsNoPrice(String amount) {
        boulder.post("/products")
                .json(Bodies.product(amount))
                .send()
                .expect(400, "invalid_input")
                .pointsAt("/unitPrice/amount");
    }

    @Test
    void refusesPricesInAnotherCurrency() {
        boulder.post("/products")
                .json(Bodies.product().set("unitPrice", Json.object("amount", "1.00", "currency", "EUR")))
                .send()
                .expect(422)
                .pointsAt("/unitPrice/currency");
    }

    @Test
    void refusesASkuOrExternalIdThatAnotherHas() {
        String taken = UUID.randomUUID().toString();
        boulder.post("/products")
                .json(Bodies.product().put("sku", taken).put("externalId", taken))
                .send()
                .expect(201);

        boulder.post("/products")
                .json(Bodies.product().put("sku", taken))
                .send()
                .expect(409, "sku_taken");
        boulder.post("/products")
                .json(Bodies.product().put("externalId", taken))
                .send()
                .expect(409, "external_id_taken");
    }

    @Test
    void listsOnlyThoseThatAreOrAreNotDiscontinued() {
        String word = UUID.randomUUID().toString();
        created(Bodies.product().put("category", word).put("discontinued", true));
        created(Bodies.product().put("category", word));

        assertThat(discontinued(word, "true")).containsExactly(true);
        assertThat(discontinued(word, "false")).containsExactly(false);
    }

    private List<Boolean> discontinued(String word, String wanted) {
        JsonNode items = boulder.get("/products")
                .query("q", word)
                .query("discontinued", wanted)
                .send()
                .expect(200)
                .json()
                .path("items");
        return items.valueStream()
                .map(item -> item.path("discontinued").asBoolean())
                .toList();
    }

    private Answer created(String price) {
        return created(Bodies.product(price));
    }

    private Answer created(JsonNode product) {
        return boulder.post("/products").json(product).send().expect(201);
    }
}
