package ai.candlefish.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Estate;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.People;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HQ sees of each franchise at a glance, in the list and on its page. */
@SystemTest
class FranchisesAtHqIT {

    private static final long A_MINUTE = 60;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.000001Z");

    private final RunningSystem system;
    private final Client hq;
    private final Estate estate;

    FranchisesAtHqIT(RunningSystem system) {
        this.system = system;
        this.hq = system.as(Person.HQ);
        this.estate = new Estate(system);
    }

    @Test
    void aFranchiseThatIsNotSetUpHasNobodyNoTablesAndNoActivity() {
        Answer requested = HqFranchises.request(hq);

        for (JsonNode seen : seen(requested.id())) {
            assertThat(seen.path("people").isInt()).isTrue();
            assertThat(seen.path("people").asInt()).isZero();
            assertThat(seen.has("schemaVersion")).isFalse();
            assertThat(seen.has("lastActivityAt")).isFalse();
        }
    }

    @Test
    void aPersonCountsOnceWhateverTheirRolesAndWhoeverBuysOrSellsCountsToo() {
        Answer active = HqFranchises.active(hq, HqFranchises.request(hq));
        People people = new People(estate.ownerSignsIn(active).in(active.id()));
        assertThat(people(active.id())).isEqualTo(1);

        people.invited(People.input(UUID.randomUUID() + "@people.test", "manager", "estimator", "production"));
        Answer buyer = people.invited(People.input(UUID.randomUUID() + "@people.test", "customer"));
        assertThat(people(active.id())).isEqualTo(3);

        people.remove(buyer).expect(204);
        assertThat(people(active.id())).isEqualTo(2);
    }

    @Test
    void theVersionOfTheTablesIsTheOneThatTheMigrationsTell() {
        String slug = HqFranchises.inState(hq, "active");
        String version = hq.in(slug)
                .get("/migration")
                .send()
                .expect(200)
                .json()
                .path("version")
                .asText();

        assertThat(same(slug, "schemaVersion")).isNotEmpty().isEqualTo(version);
    }

    @Test
    void whatItsPeopleChangeIsTheLastActivityAndNeitherReadingNorWhatHqDoes() {
        Answer active = HqFranchises.active(hq, HqFranchises.request(hq));
        Client owner = estate.ownerSignsIn(active).in(active.id());
        owner.get("/customers").send().expect(200);
        HqFranchises.resume(hq, HqFranchises.suspend(hq, active, "A test wants to see it."));
        assertThat(lastActivity(active.id())).isEmpty();

        String customer = Makers.customer(owner);
        Instant createdAt = Instant.parse(owner.get("/customers/" + customer)
                .send()
                .expect(200)
                .json()
                .path("createdAt")
                .asText());

        assertThat(Instant.parse(lastActivity(active.id())))
                .isBetween(createdAt.minusSeconds(1), createdAt.plusSeconds(A_MINUTE));
    }

    @Test
    void staffAreToldNothingOfIt() {
        JsonNode seen = system.as(Person.AUSTIN_OWNER)
                .in(RunningSystem.AUSTIN)
                .get("")
                .send()
                .expect(200)
                .json();

        assertThat(seen.has("id")).isTrue();
        assertThat(seen.properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("people", "lastActivityAt", "schemaVersion", "database", "moving", "owner");
        system.as(Person.AUSTIN_OWNER).api().get("/franchises").send().expect(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aWalkByLastActivityShowsEveryFranchiseOnceAndThoseWithoutAnyAsTheOldest(int limit) throws Exception {
        String word = HqFranchises.slug();
        String never = request(word, "a");
        String older = request(word, "b");
        String asOldToo = request(word, "c");
        String newest = request(word, "d");
        String neverEither = request(word, "e");
        changed(older, NOON);
        changed(asOldToo, NOON);
        changed(newest, NOON.plusNanos(1_000));

        assertThat(walk(word, "lastActivityAt", limit)).containsExactly(never, neverEither, older, asOldToo, newest);
        assertThat(walk(word, "-lastActivityAt", limit)).containsExactly(newest, asOldToo, older, neverEither, never);
    }

    /** The franchise as the list has it, and as its page has it. */
    private List<JsonNode> seen(String slug) {
        JsonNode row =
                page(slug, "name", 1).send().expect(200).json().path("items").path(0);
        JsonNode one = HqFranchises.read(hq, slug).json();
        assertThat(row.path("id")).isEqualTo(one.path("id"));
        return List.of(row, one);
    }

    private int people(String slug) {
        return Integer.parseInt(same(slug, "people"));
    }

    private String lastActivity(String slug) {
        return same(slug, "lastActivityAt");
    }

    private String same(String slug, String field) {
        Set<String> told =
                seen(slug).stream().map(seen -> seen.path(field).asText()).collect(Collectors.toSet());
        assertThat(told).hasSize(1);
        return told.iterator().next();
    }

    private String request(String word, String place) {
        return HqFranchises.request(hq, HqFranchises.input().put("id", word + "-" + place))
                .id();
    }

    private List<String> walk(String word, String sort, int limit) {
        JsonNode page = page(word, sort, limit).send().expect(200).json();
        List<String> shown = new ArrayList<>(ids(page));
        while (page.has("nextCursor")) {
            page = page(word, sort, limit)
                    .query("cursor", page.path("nextCursor").asText())
                    .send()
                    .expect(200)
                    .json();
            assertThat(page.path("items")).isNotEmpty();
            shown.addAll(ids(page));
        }
        return shown;
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }

    private Call page(String word, String sort, int limit) {
        return hq.api().get("/franchises").query("q", word).query("sort", sort).query("limit", String.valueOf(limit));
    }

    /** Written past the app, which never has two of them at the very same moment. */
    private void changed(String slug, Instant at) throws SQLException {
        try (Connection connection = system.databaseAsOwner();
                PreparedStatement insert =
                        connection.prepareStatement("insert into platform.franchise_activity values (?, ?)")) {
            insert.setString(1, slug);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
