package ai.candlefish.customers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.api.model.Address;
import ai.candlefish.api.model.CustomerInput;
import ai.candlefish.customers.domain.Customer;
import ai.candlefish.customers.domain.CustomerDetails;
import ai.candlefish.kernel.PostalAddress;
import ai.candlefish.web.Json;
import ai.candlefish.web.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerModelsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T17:00:00.5Z");
    private static final CustomerDetails LEAGUE = new CustomerDetails(
            "League",
            "Dana Reyes",
            "Treasurer",
            "dana@league.test",
            "(303) 555-0134",
            "(303) 555-0135",
            new PostalAddress("1600 Blake Street", "Denver", "CO", "80202", "USA"),
            "MHLL",
            "Prefers walnut plaques.");

    @Test
    void readsBackWhatItWrites() {
        assertThat(CustomerModels.details(CustomerModels.input(LEAGUE))).isEqualTo(LEAGUE);
    }

    @Test
    void leavesAbsentFieldsOut() {
        Customer customer = Customer.of(CustomerDetails.named("League"), NOW);

        JsonNode json = Json.MAPPER.valueToTree(CustomerModels.model(customer));

        assertThat(json.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("id", "name", "createdAt", "updatedAt");
        assertThat(json.path("createdAt").asText()).isEqualTo("2026-11-20T17:00:00.5Z");
    }

    @Test
    void showsEveryField() {
        JsonNode json = Json.MAPPER.valueToTree(CustomerModels.model(Customer.of(LEAGUE, NOW)));

        assertThat(json.path("contactName").asText()).isEqualTo("Dana Reyes");
        assertThat(json.path("contactTitle").asText()).isEqualTo("Treasurer");
        assertThat(json.path("email").asText()).isEqualTo("dana@league.test");
        assertThat(json.path("phone").asText()).isEqualTo("(303) 555-0134");
        assertThat(json.path("fax").asText()).isEqualTo("(303) 555-0135");
        assertThat(json.path("address").path("postalCode").asText()).isEqualTo("80202");
        assertThat(json.path("externalId").asText()).isEqualTo("MHLL");
        assertThat(json.path("notes").asText()).isEqualTo("Prefers walnut plaques.");
    }

    @Test
    void takesAnAddressOfBlanksForNone() {
        CustomerInput input = new CustomerInput()
                .name("League")
                .address(new Address().city(" ").street(""));

        assertThat(CustomerModels.details(input).address()).isEqualTo(PostalAddress.UNKNOWN);
        assertThat(CustomerModels.input(CustomerModels.details(input)).getAddress())
                .isNull();
    }

    @Test
    void pointsToTheNextPageOnlyWhenThereIsOne() {
        Page<Customer> last = new Page<>(List.of(Customer.of(LEAGUE, NOW)), null);

        assertThat(CustomerModels.page(last).getItems()).hasSize(1);
        assertThat(CustomerModels.page(last).getNextCursor()).isNull();
        assertThat(CustomerModels.page(new Page<>(List.of(), "next")).getNextCursor())
                .isEqualTo("next");
    }
}
