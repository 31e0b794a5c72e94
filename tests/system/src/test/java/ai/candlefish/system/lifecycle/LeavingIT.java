package ai.candlefish.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Estate;
import ai.candlefish.harness.data.Handover;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.Orders;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.tenancy.exports.ExportedTables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A franchise leaves: it is read and not written, its data is handed over, and then it is closed. */
@SystemTest
class LeavingIT {

    private static final String REASON = "Its owner retires.";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final int AT_ONCE = 4;

    private final RunningSystem system;
    private final Client hq;
    private final Answer active;
    private final String slug;
    private final Client owner;

    LeavingIT(RunningSystem system) {
        this.system = system;
        this.hq = system.as(Person.HQ);
        this.active = HqFranchises.active(hq, HqFranchises.request(hq));
        this.slug = active.id();
        this.owner = new Estate(system).ownerSignsIn(active).in(slug);
    }

    @Test
    void itsDataIsHandedOverBeforeItIsClosed() throws Exception {
        String customer = work();
        Answer leaving = HqFranchises.offboard(hq, active, REASON);
        requireOnlyReadable(customer, leaving);

        Answer completed = HqFranchises.export(hq, slug);

        requireClosedInTheDatabase();
        Handover handover = Handover.download(owner, completed.json());
        assertThat(handover.rows().get("audit")).isPositive();
        assertThat(withoutAudit(handover.rows())).isEqualTo(withoutAudit(rowsInTheDatabase()));
        assertThat(handover.manifest().path("schemaVersion").asText())
                .isEqualTo(completed.json().path("schemaVersion").asText());
        assertThat(audited("downloadExport")).isEqualTo(1);
        assertThat(Handover.download(hq.in(slug), completed.json()).checksums()).isEqualTo(handover.checksums());
        int people = peopleOfTheNetwork();
        Answer archived = HqFranchises.archive(hq, slug);
        requireArchived(archived, completed, handover);
        assertThat(peopleOfTheNetwork())
                .as("without the owner and whom she let in")
                .isEqualTo(people - 2);
    }

    @Test
    void whatLeftComesBackAsAnotherFranchiseWithEverythingInIt() {
        work();
        HqFranchises.offboard(hq, active, REASON);
        Answer completed = HqFranchises.export(hq, slug);
        Handover before = Handover.download(hq.in(slug), completed.json());

        Answer requested = restore(Json.object("id", HqFranchises.slug(), "name", "Crown again"));
        Client again = hq.in(requested.id());
        again.patch("")
                .ifMatch(requested)
                .json(Json.object("currency", "EUR"))
                .send()
                .expect(409, "fixed_by_export");
        Answer back = HqFranchises.active(hq, requested);
        HqFranchises.offboard(hq, back, "To be looked at.");
        Handover after =
                Handover.download(again, HqFranchises.export(hq, requested.id()).json());

        assertThat(withoutLog(after.checksums())).isEqualTo(withoutLog(before.checksums()));
        assertThat(after.text("audit")).startsWith(before.text("audit"));
        Client formerOwner = owner.in(requested.id());
        assertThat(formerOwner
                        .get("/audit/verification")
                        .send()
                        .expect(200)
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
        assertThat(formerOwner.get("/orders").send().expect(200).json().path("items"))
                .hasSize(2);
    }

    private Answer restore(ObjectNode input) {
        input.set("owner", active.json().path("owner"));
        return hq.in(slug).post("/restore").newKey().json(input).send().expect(201);
    }

    /** The log goes on: that the new one was offboarded stands in it, too. */
    private static Map<String, String> withoutLog(Map<String, String> checksums) {
        Map<String, String> others = new HashMap<>(checksums);
        others.keySet().removeAll(Set.of("audit", "audit_head"));
        return others;
    }

    @Test
    void nothingIsArchivedBeforeItIsExported() {
        Answer leaving = HqFranchises.offboard(hq, active, REASON);

        Answer refused =
                hq.in(slug).post("/archive").ifMatch(leaving).newKey().send().expect(409, "transition_blocked");

        assertThat(refused.json().at("/allowedTransitions/0/blockedBy/0/code").asText())
                .isEqualTo("export_missing");
        assertThat(leaving.json().at("/allowedTransitions/0/allowed").asBoolean())
                .isFalse();
        owner.get("/data-export/content").send().expect(409, "export_missing");
    }

    @Test
    void ofManyThatExportAtOnceOneIsHeard() {
        Answer leaving = HqFranchises.offboard(hq, active, REASON);

        List<Answer> answers = Parallel.times(
                AT_ONCE,
                number -> hq.in(slug).post("/export").ifMatch(leaving).newKey().send());

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(1);
        assertThat(answers.stream().map(Answer::status).distinct()).isSubsetOf(202, 409, 412);
        HqFranchises.awaitExport(hq, slug);
    }

    /** Some of everything; the id of a customer. */
    private String work() {
        String customer = Makers.customer(owner);
        Orders orders = new Orders(owner);
        orders.confirm(orders.place()).expect(200);
        orders.cancel(orders.place()).expect(200);
        Makers.person(owner);
        Imports.ended(
                owner, Uploads.with(Json.object()).customers("id,name\n1,\"Ünï \"\"quoted\"\" \\ back\nslash\"\n"));
        return customer;
    }

    private void requireOnlyReadable(String customer, Answer leaving) {
        owner.get("/customers/" + customer).send().expect(200);
        Answer refused = owner.post("/customers").json(Bodies.customer()).send().expect(403, "franchise_offboarding");
        assertThat(refused.json().path("detail").asText()).contains(REASON);
        JsonNode seen = owner.get("").send().expect(200).json();
        assertThat(seen.at("/offboarding/reason").asText()).isEqualTo(REASON);
        assertThat(owner.get("/data-export")
                        .send()
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("none");
        hq.in(slug).post("/resume").ifMatch(leaving).newKey().send().expect(409, "illegal_transition");
        owner.post("/export").ifMatch(leaving).send().expect(403, "forbidden");
    }

    /** Not even a node that does not know yet could write. */
    private void requireClosedInTheDatabase() throws SQLException {
        try (Connection connection = system.databaseAsApp();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + schema());
            SQLException refusal = catchThrowableOfType(
                    SQLException.class,
                    () -> statement.execute("update %s.customers set name = 'x'".formatted(schema())));
            assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    private int peopleOfTheNetwork() {
        return hq.api().get("/network").send().expect(200).json().path("people").asInt();
    }

    private void requireArchived(Answer archived, Answer completed, Handover handover) {
        assertThat(archived.json().path("state").asText()).isEqualTo("archived");
        Answer gone = owner.get("").send().expect(404);
        Answer unknown = owner.api().get("/franchises/nowhere").send().expect(404);
        assertThat(gone.withoutOccasion()).isEqualTo(unknown.withoutOccasion());
        owner.get("/data-export/content").send().expect(404);
        assertThat(owner.api().get("/me").send().expect(200).json().path("memberships"))
                .isEmpty();
        assertThat(Handover.download(hq.in(slug), completed.json()).checksums()).isEqualTo(handover.checksums());
        hq.in(slug).post("/export").ifMatch(archived).newKey().send().expect(409, "not_offboarding");
        assertThat(hq.in(slug)
                        .get("/history")
                        .query("limit", "9")
                        .send()
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("event"))
                .startsWith(
                        "export_downloaded",
                        "archived",
                        "export_downloaded",
                        "export_downloaded",
                        "exported",
                        "export_ordered",
                        "offboarded");
    }

    /** How many rows each table has that belongs into an export. */
    private Map<String, Long> rowsInTheDatabase() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Connection connection = system.databaseAsOwner();
                Statement tables = connection.createStatement();
                Statement count = connection.createStatement();
                ResultSet table = tables.executeQuery(
                        "select tablename from pg_tables where schemaname = '%s'".formatted(schema()))) {
            while (table.next()) {
                String name = table.getString(1);
                try (ResultSet rows = count.executeQuery("select count(*) from %s.%s".formatted(schema(), name))) {
                    rows.next();
                    counts.put(name, rows.getLong(1));
                }
            }
        }
        assertThat(counts.keySet()).containsAll(ExportedTables.LEFT_OUT.keySet());
        counts.keySet().removeAll(ExportedTables.LEFT_OUT.keySet());
        return counts;
    }

    /** It goes on: who downloads the export stands in it, too. */
    private static Map<String, Long> withoutAudit(Map<String, Long> rows) {
        Map<String, Long> others = new HashMap<>(rows);
        others.remove("audit");
        return others;
    }

    private long audited(String operation) {
        return owner.get("/audit")
                .query("operation", operation)
                .send()
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private String schema() {
        return "f_" + slug.replace('-', '_');
    }
}
