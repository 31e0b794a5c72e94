package ai.candlefish.system.support;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.Support;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HQ sees rows of a franchise for a reason and for a time only, and writes with the owner's consent only. */
@SystemTest
class SupportIT {

    private final RunningSystem system;
    private final Client hq;
    private final Client owner;
    private final Client floater;

    SupportIT(RunningSystem system) {
        this.system = system;
        hq = system.as(Person.HQ).in(RunningSystem.AUSTIN);
        owner = system.as(Person.AUSTIN_OWNER).in(RunningSystem.AUSTIN);
        floater = system.as(Person.FLOATER).in(RunningSystem.DENVER);
    }

    @BeforeEach
    @AfterEach
    void nothingIsOpen() {
        open().forEach(access ->
                Support.act(owner, hq.get("/support-accesses/" + access).send().expect(200), "end"));
    }

    @Test
    void withoutAnAccessNoRowIsSeen() {
        String customer = Makers.customer(owner);

        hq.get("/customers").send().expect(404, "not_found");
        hq.get("/customers/" + customer).send().expect(404, "not_found");
        hq.get("/audit").send().expect(404, "not_found");
        hq.post("/customers").json(Bodies.customer()).send().expect(404, "not_found");
    }

    @Test
    void anAccessReadsAndDoesNotWrite() {
        String customer = Makers.customer(owner);
        Answer access = Support.open(hq);

        hq.get("/customers/" + customer).send().expect(200);
        hq.get("/orders").send().expect(200);
        hq.get("/imports").send().expect(200);
        hq.post("/customers").json(Bodies.customer()).send().expect(403, "support_read_only");
        JsonNode mine = mine();
        assertThat(mine.path("reason").asText()).isEqualTo(Support.REASON);
        assertThat(mine.path("permissions").valueStream().map(JsonNode::asText))
                .contains("orders:read")
                .allMatch(permission -> permission.endsWith(":read"));
        assertThat(open()).containsExactly(access.id());
    }

    @Test
    void itWritesWhileTheOwnerAllowsIt() {
        Answer access = Support.open(hq);

        Answer allowed = Support.act(owner, access, "allow-changes");
        String customer = Makers.customer(hq);
        Support.act(owner, access, "withdraw-changes");

        assertThat(allowed.json().path("state").asText()).isEqualTo("changes_allowed");
        assertThat(allowed.json().has("changesAllowedBy")).isTrue();
        owner.get("/customers/" + customer).send().expect(200);
        hq.post("/customers").json(Bodies.customer()).send().expect(403, "support_read_only");
    }

    @Test
    void eitherSideEndsItAtOnce() {
        for (Client ender : List.of(hq, owner)) {
            Answer access = Support.open(hq);
            hq.get("/customers").send().expect(200);

            Answer ended = Support.act(ender, access, "end");

            assertThat(ended.json().path("state").asText()).isEqualTo("ended");
            assertThat(ended.json().path("allowedTransitions")).isEmpty();
            hq.get("/customers").send().expect(404, "not_found");
            owner.post("/support-accesses/" + access.id() + "/allow-changes")
                    .newKey()
                    .ifMatch(ended)
                    .send()
                    .expect(409, "illegal_transition");
        }
    }

    @Test
    void itEndsByItself() throws SQLException {
        Answer access = Support.open(hq);
        Support.act(owner, access, "allow-changes");
        hq.get("/customers").send().expect(200);

        expire(access);

        hq.get("/customers").send().expect(404, "not_found");
        hq.post("/customers").json(Bodies.customer()).send().expect(404, "not_found");
        assertThat(open()).isEmpty();
        assertThat(mine().isMissingNode()).isTrue();
        assertThat(owner.get("/support-accesses/" + access.id())
                        .send()
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("expired");
    }

    @Test
    void onlyAdministratorsOpenOneAndOnlyOwnersAllowChanges() {
        owner.post("/support-accesses")
                .json(Json.object("reason", "Why."))
                .send()
                .expect(403, "forbidden");
        Answer access = Support.open(hq);
        hq.post("/support-accesses/" + access.id() + "/allow-changes")
                .ifMatch(access)
                .send()
                .expect(403, "forbidden");
        floater.post("/support-accesses/" + UUID.randomUUID() + "/end")
                .header("If-Match", "\"0\"")
                .send()
                .expect(403, "forbidden");
        system.as(Person.DENVER_CUSTOMER)
                .in(RunningSystem.DENVER)
                .get("/support-accesses")
                .send()
                .expect(403, "forbidden");
    }

    @Test
    void reasonAndTimeAreBounded() {
        for (Object minutes : List.of(14, 481)) {
            hq.post("/support-accesses")
                    .json(Json.object("reason", "Why.", "minutes", minutes))
                    .send()
                    .expect(400, "invalid_input");
        }
        hq.post("/support-accesses").json(Json.object("reason", "  ")).send().expect(400, "invalid_input");
    }

    @Test
    void aFranchiseThatIsNotSetUpHasNothingToLookAt() {
        Answer requested = HqFranchises.request(system.as(Person.HQ));

        system.as(Person.HQ)
                .in(requested.id())
                .post("/support-accesses")
                .newKey()
                .json(Json.object("reason", "Why."))
                .send()
                .expect(409, "franchise_not_open");
    }

    @Test
    void itOpensOneFranchiseAndNoOtherAndASuspendedOneToo() {
        Client admin = system.as(Person.HQ);
        Answer active = HqFranchises.active(admin, HqFranchises.request(admin));
        Client other = admin.in(active.id());
        Support.open(hq);
        other.get("/customers").send().expect(404, "not_found");

        HqFranchises.suspend(admin, active, "The royalties of two months are outstanding.");
        Answer access = Support.open(other);

        other.get("/customers").send().expect(200);
        Support.act(other, access, "end");
        other.get("/customers").send().expect(404, "not_found");
    }

    @Test
    void bothSidesRecordsHaveIt() {
        String customer = Makers.customer(owner);
        Answer access = Support.open(hq, "A reason " + UUID.randomUUID());
        String reason = access.json().path("reason").asText();
        hq.get("/customers/" + customer).send().expect(200);
        Support.act(owner, access, "allow-changes");
        Makers.customer(hq);
        Support.act(owner, access, "end");

        assertThat(hq.get("/history")
                        .send()
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(event -> event.path("reason").asText().equals(reason))
                        .map(event -> event.path("event").asText()))
                .containsExactly("support_ended", "support_changes_allowed", "support_opened");
        List<JsonNode> entries = owner.get("/audit")
                .query("limit", "200")
                .send()
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("reason").asText().equals(reason)
                        || entry.path("supportAccessId").asText().equals(access.id()))
                .toList();
        assertThat(entries)
                .extracting(entry -> entry.path("operation").asText())
                .containsExactly(
                        "endSupportAccess",
                        "createCustomer",
                        "createCustomer",
                        "allowSupportChanges",
                        "getCustomer",
                        "openSupportAccess");
        assertThat(entries.get(1).path("status").asInt()).isEqualTo(201);
        assertThat(entries.get(2).has("status")).isFalse();
        assertThat(entries.get(1).path("traceId")).isEqualTo(entries.get(2).path("traceId"));
        assertThat(entries.get(4).path("target").asText()).isEqualTo("/customers/" + customer);
        assertThat(entries.get(4).path("status").asInt()).isEqualTo(200);
    }

    private List<String> open() {
        return hq.get("/support-accesses")
                .query("open", "true")
                .send()
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(access -> access.path("id").asText())
                .toList();
    }

    private JsonNode mine() {
        return system.as(Person.HQ)
                .api()
                .get("/me")
                .send()
                .expect(200)
                .json()
                .path("supportAccesses")
                .valueStream()
                .filter(access -> access.path("franchiseId").asText().equals(RunningSystem.AUSTIN))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** As if the hour were over. */
    private void expire(Answer access) throws SQLException {
        String sql = "update platform.support_access set opened_at = opened_at - interval '1 hour',"
                + " expires_at = expires_at - interval '1 hour' where id = ?";
        try (Connection database = system.databaseAsOwner();
                PreparedStatement update = database.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(access.id()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
