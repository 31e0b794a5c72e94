package ai.candlefish.system.placement;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** HQ says in which database a new franchise lies, or leaves that to Candlefish. */
@SystemTest
class FurtherDatabaseIT {

    private final RunningSystem system;
    private final Client hq;

    FurtherDatabaseIT(RunningSystem system) {
        this.system = system;
        this.hq = system.as(Person.HQ);
    }

    @Test
    void aFranchiseIsSetUpWhereHqWantsIt() throws SQLException {
        int before = databaseNamed("west").path("franchises").asInt();
        Answer active = HqFranchises.active(hq, HqFranchises.request(hq, in("west")));

        assertThat(active.json().path("database").asText()).isEqualTo("west");
        JsonNode listed = hq.api()
                .get("/franchises")
                .query("q", active.id())
                .send()
                .expect(200)
                .json();
        assertThat(listed.at("/items/0/database").asText()).isEqualTo("west");
        assertThat(databaseNamed("west").path("franchises").asInt()).isEqualTo(before + 1);
        assertThat(databaseNamed("west").path("reachable").asBoolean()).isTrue();
        assertThat(hasSchema(system.databaseAsOwnerOf(active.id()), active.id()))
                .isTrue();
        assertThat(hasSchema(system.databaseAsOwner(), active.id())).isFalse();
        Answer suspended = HqFranchises.suspend(hq, active, "Its books are looked at.");
        assertThat(HqFranchises.resume(hq, suspended).json().path("locations")).hasSize(2);
    }

    @Test
    void otherwiseItGoesWhereTheFewestAre() {
        String emptiest = databases()
                .valueStream()
                .min(Comparator.comparingInt(
                        database -> database.path("franchises").asInt()))
                .orElseThrow()
                .path("name")
                .asText();
        ObjectNode input = in("any");
        input.remove("database");

        assertThat(HqFranchises.request(hq, input).json().path("database").asText())
                .isEqualTo(emptiest);
    }

    @Test
    void thereHasToBeADatabaseOfThatName() {
        hq.api()
                .post("/franchises")
                .newKey()
                .json(in("moon"))
                .send()
                .expect(422)
                .pointsAt("/database");
    }

    @Test
    void itCanBeChangedUntilItIsSetUp() {
        Answer requested = HqFranchises.request(hq, in("west"));
        Client franchise = hq.in(requested.id());
        ObjectNode home = in("home").retain("database");

        Answer changed =
                franchise.patch("").ifMatch(requested).json(home).send().expect(200);

        assertThat(changed.json().path("database").asText()).isEqualTo("home");
        String active = HqFranchises.inState(hq, "active");
        hq.in(active)
                .patch("")
                .ifMatch(HqFranchises.read(hq, active))
                .json(in("west").retain("database"))
                .send()
                .expect(409, "fixed_by_provisioning");
    }

    @Test
    void staffAreNotToldWhereTheirsLies() {
        JsonNode seen = system.as(Person.AUSTIN_OWNER)
                .in(RunningSystem.AUSTIN)
                .get("")
                .send()
                .expect(200)
                .json();

        assertThat(seen.has("database")).isFalse();
    }

    private static ObjectNode in(String database) {
        return HqFranchises.input().put("database", database);
    }

    private JsonNode databases() {
        return hq.api().get("/databases").send().expect(200).json().path("items");
    }

    private JsonNode databaseNamed(String name) {
        return databases()
                .valueStream()
                .filter(database -> database.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasSchema(Connection opened, String slug) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select to_regnamespace('f_%s') is not null".formatted(slug.replace('-', '_')))) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
