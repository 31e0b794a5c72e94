package ai.candlefish.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Closed;
import ai.candlefish.harness.data.Estate;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.SecondAdmin;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The data of a franchise that has left is taken away: not too early, not by one person, and then all of it. */
@SystemTest
class PurgeIT {

    private final RunningSystem system;
    private final Client helen;
    private final Client hugo;
    private final Estate estate;
    private final String slug;

    PurgeIT(RunningSystem system) {
        this.system = system;
        this.helen = system.as(Person.HQ);
        this.hugo = SecondAdmin.of(system);
        this.estate = new Estate(system);
        ObjectNode input = HqFranchises.input();
        input.put("database", "west");
        this.slug =
                HqFranchises.active(helen, HqFranchises.request(helen, input)).id();
    }

    @Test
    void twoPersonsTakeEverythingAwayOnceItsTimeIsOver() {
        Client owner = estate.ownerSignsIn(HqFranchises.read(helen, slug)).in(slug);
        Makers.customer(owner);
        close();
        assertThat(blockers("request-purge")).containsExactly("retention_under_way", "export_not_downloaded");
        Closed.act(helen, slug, "purge").send().expect(409, "transition_blocked");
        helen.in(slug).get("/data-export/content").send().expect(200);
        Closed.endRetention(slug);

        Closed.request(helen, slug);
        Closed.act(helen, slug, "purge").send().expect(409, "transition_blocked");
        assertThat(blockers("purge")).containsExactly("second_admin_needed");
        Answer accepted = Closed.act(hugo, slug, "purge").send().expect(202);
        assertThat(accepted.header("Location")).hasValue("/api/v1/franchises/" + slug);
        awaitPurged();

        estate.requireNothing(slug);
        requireEntryAndHistory();
        Answer gone = owner.get("").send().expect(404);
        assertThat(gone.withoutOccasion())
                .isEqualTo(owner.api()
                        .get("/franchises/nowhere")
                        .send()
                        .expect(404)
                        .withoutOccasion());
    }

    @Test
    void aRequestCanBeWithdrawnUntilItIsOrdered() {
        close();
        helen.in(slug).get("/data-export/content").send().expect(200);
        Closed.endRetention(slug);
        Answer requested = Closed.request(helen, slug);
        assertThat(requested.json().at("/closure/purge/requestedBy").asText()).isEqualTo("Helen Quist");

        Answer withdrawn = Closed.act(hugo, slug, "withdraw-purge").send().expect(200);

        assertThat(withdrawn.json().at("/closure/purge").isMissingNode()).isTrue();
        Closed.act(hugo, slug, "purge").send().expect(409, "transition_blocked");
        assertThat(blockers("purge")).containsExactly("purge_not_requested");
        assertThat(events()).startsWith("purge_withdrawn", "purge_requested");
    }

    @Test
    void itWaitsForAFranchiseThatIsToBeFilledFromTheExport() {
        close();
        helen.in(slug).get("/data-export/content").send().expect(200);
        Closed.endRetention(slug);
        Answer again =
                helen.in(slug).post("/restore").newKey().json(restored()).send().expect(201);

        assertThat(blockers("request-purge")).containsExactly("restore_under_way");
        HqFranchises.active(helen, again);

        Closed.request(helen, slug);
    }

    @Test
    void itEndsThoughSomeIsGoneAlready() throws SQLException {
        close();
        helen.in(slug).get("/data-export/content").send().expect(200);
        Closed.endRetention(slug);
        Closed.request(helen, slug);
        try (Connection connection = system.databaseAsOwnerOf(slug);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema %s cascade".formatted(Estate.schema(slug)));
        }
        estate.removeOrganization(slug);

        Closed.act(hugo, slug, "purge").send().expect(202);

        awaitPurged();
        estate.requireNothing(slug);
    }

    private void close() {
        HqFranchises.offboard(helen, HqFranchises.read(helen, slug), "Its owner retires.");
        HqFranchises.export(helen, slug);
        HqFranchises.archive(helen, slug);
    }

    private void awaitPurged() {
        Await.until(
                "everything is taken away",
                () -> HqFranchises.read(helen, slug)
                        .json()
                        .path("state")
                        .asText()
                        .equals("purged"));
    }

    private void requireEntryAndHistory() {
        assertThat(events()).startsWith("purged", "purge_ordered", "purge_requested", "export_downloaded", "archived");
        assertThat(slugs("")).doesNotContain(slug);
        assertThat(slugs("purged")).contains(slug);
        ObjectNode again = HqFranchises.input();
        helen.api()
                .post("/franchises")
                .newKey()
                .json(again.put("id", slug))
                .send()
                .expect(409, "franchise_taken");
        helen.in(slug).get("/data-export/content").send().expect(409, "export_missing");
        helen.in(slug).post("/restore").newKey().json(restored()).send().expect(409, "export_missing");
        helen.in(slug)
                .patch("")
                .ifMatch(HqFranchises.read(helen, slug))
                .json(Json.object("name", "Crown for ever"))
                .send()
                .expect(409, "franchise_purged");
    }

    private static ObjectNode restored() {
        ObjectNode input = HqFranchises.input();
        input.retain("id", "name", "owner");
        return input;
    }

    private List<String> slugs(String state) {
        Call call = helen.api().get("/franchises").query("q", slug);
        return (state.isEmpty() ? call : call.query("state", state))
                .send()
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private List<String> events() {
        return helen.in(slug)
                .get("/history")
                .send()
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("event");
    }

    private List<String> blockers(String act) {
        return HqFranchises.read(helen, slug)
                .json()
                .path("allowedTransitions")
                .valueStream()
                .filter(option -> option.path("transition").asText().equals(act))
                .flatMap(option -> option.path("blockedBy").findValuesAsText("code").stream())
                .toList();
    }
}
