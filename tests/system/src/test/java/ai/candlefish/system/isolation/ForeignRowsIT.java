package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Input;
import ai.candlefish.harness.contract.Input.Meaning;
import ai.candlefish.harness.contract.Inputs;
import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Rows of files that the owner of crown-boulder imports name things by the outer names that crown-denver gave its own. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignRowsIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FOREIGN = "d0d0d0d0-foreign-" + UUID.randomUUID();

    /** For each file of the contract, an upload whose rows name something by that outer name. */
    private static final Map<String, BiFunction<String, String, Uploads>> FILES = Map.of(
            "customers", (own, name) -> nothing().customers("id,name\n%s,Somebody\n".formatted(name)),
            "products", (own, name) -> products(nothing(), name),
            "orders", (own, name) -> orders(nothing(), own, name),
            "orderLines", (own, name) -> lines(nothing(), own, name));

    private final Neighbours neighbours;
    private final Fingerprint denver;

    ForeignRowsIT(RunningSystem system) {
        neighbours = Neighbours.of(system);
        denver = new Fingerprint(system, RunningSystem.DENVER);
    }

    @TestFactory
    Stream<DynamicTest> aRowThatNamesSomethingForeignIsReadAsIfThatWereUnknown() {
        denverHasOneOfEach();
        return FILES.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> denver.requireUnchangedBy(() -> {
                            String own = UUID.randomUUID().toString();
                            String unknown = "d0d0d0d0-unknown-" + UUID.randomUUID();

                            JsonNode foreign = imported(file.getValue().apply(own, FOREIGN), FOREIGN);

                            assertThat(foreign)
                                    .isEqualTo(imported(file.getValue().apply(own, unknown), unknown));
                        })));
    }

    @Test
    void everyFileOfTheContractIsTried() {
        assertThat(Contract.present().operations().stream()
                        .flatMap(operation -> Inputs.of(operation, Meaning.FILE).stream())
                        .map(Input::name))
                .containsExactlyInAnyOrderElementsOf(FILES.keySet());
    }

    private void denverHasOneOfEach() {
        Uploads all =
                products(Uploads.with(Json.object()), FOREIGN).customers("id,name\n%s,Somebody\n".formatted(FOREIGN));
        orders(all, FOREIGN, FOREIGN);
        lines(all, FOREIGN, FOREIGN);
        JsonNode job = Imports.ended(neighbours.denver().inside(), all).json();
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("completed");
    }

    /** What became of the import, as far as it does not differ from one to the next. */
    private JsonNode imported(Uploads upload, String name) {
        ObjectNode job = (ObjectNode)
                Imports.ended(neighbours.boulder().inside(), upload).json();
        job.remove(List.of("id", "createdAt", "startedAt", "finishedAt"));
        try {
            return MAPPER.readTree(job.toString().replace(name, "the name"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("An import without a name is still JSON", e);
        }
    }

    private static Uploads nothing() {
        return Uploads.with(Json.object("dryRun", true));
    }

    private static Uploads products(Uploads uploads, String id) {
        return uploads.file(
                "products",
                Json.object("externalId", "id", "name", "name", "unitPrice", "price"),
                "id,name,price\n%s,%s,12.50\n"
                        .formatted(id, Bodies.unique("Plaque").substring(0, 12)));
    }

    private static Uploads orders(Uploads uploads, String id, String customer) {
        return uploads.file(
                "orders",
                Json.object("externalId", "id", "customerExternalId", "customer", "orderedOn", "day"),
                "id,customer,day\n%s,%s,2026-11-20\n".formatted(id, customer));
    }

    private static Uploads lines(Uploads uploads, String order, String product) {
        return uploads.file(
                "orderLines",
                Json.object(
                        "orderExternalId",
                        "order",
                        "productExternalId",
                        "product",
                        "quantity",
                        "qty",
                        "unitPrice",
                        "price"),
                "order,product,qty,price\n%s,%s,1,12.50\n".formatted(order, product));
    }
}
