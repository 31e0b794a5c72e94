package ai.candlefish.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.data.Estate;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Imports;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Makers;
import ai.candlefish.harness.data.Uploads;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A suspended franchise is read and not written; nothing of it is lost. */
@SystemTest
class SuspensionIT {

    private static final String REASON = "The royalties of two months are outstanding.";
    private static final int ROWS = 12_000;

    private final Client hq;
    private final Estate estate;
    private final Answer active;
    private final Client owner;

    SuspensionIT(RunningSystem system) {
        this.hq = system.as(Person.HQ);
        this.estate = new Estate(system);
        this.active = HqFranchises.active(hq, HqFranchises.request(hq));
        this.owner = estate.ownerSignsIn(active);
    }

    @Test
    void itsStaffReadButDoNotWriteUntilItIsResumed() {
        Client franchise = owner.in(active.id());
        String customer = Makers.customer(franchise);

        Answer suspended = HqFranchises.suspend(hq, active, REASON);

        franchise.get("/customers/" + customer).send().expect(200);
        franchise.get("/customers").send().expect(200);
        JsonNode refusal = franchise
                .post("/customers")
                .json(Bodies.customer())
                .send()
                .expect(403, "franchise_suspended")
                .json();
        assertThat(refusal.path("detail").asText()).contains(REASON);
        franchise
                .patch("/customers/" + customer)
                .header("If-Match", "\"0\"")
                .json(Json.object("name", "x"))
                .send()
                .expect(403, "franchise_suspended");
        JsonNode seen = franchise.get("").send().expect(200).json();
        assertThat(seen.at("/suspension/reason").asText()).isEqualTo(REASON);
        assertThat(seen.has("owner")).isFalse();
        assertThat(seen.path("allowedTransitions")).isEmpty();
        assertThat(owner.api()
                        .get("/me")
                        .send()
                        .expect(200)
                        .json()
                        .at("/memberships/0/state")
                        .asText())
                .isEqualTo("suspended");
        HqFranchises.resume(hq, suspended);
        Makers.customer(franchise);
    }

    @Test
    void itsJobsWaitAndGoOnWhenItIsResumed() {
        Client franchise = owner.in(active.id());
        String first = Imports.start(franchise, upload());
        String second = Imports.start(franchise, upload());
        Await.until(
                "the first import is under way", () -> !status(franchise, first).equals("scheduled"));

        Answer suspended = HqFranchises.suspend(hq, active, REASON);
        Imports.ended(franchise, first);

        Await.until("the waiting job was looked at and put off", () -> estate.isPutOff("import", active.id()));
        assertThat(status(franchise, second)).isEqualTo("scheduled");
        HqFranchises.resume(hq, suspended);
        JsonNode done = Imports.ended(franchise, second).json();
        assertThat(done.path("status").asText()).isEqualTo("completed");
        assertThat(done.at("/files/0/created").asInt()).isEqualTo(ROWS);
    }

    @Test
    void itCanNotBeSuspendedTwiceNorOnOldGrounds() {
        Client franchise = hq.in(active.id());
        Answer suspended = HqFranchises.suspend(hq, active, REASON);

        franchise
                .post("/suspend")
                .ifMatch(suspended)
                .newKey()
                .json(Json.object("reason", "Again."))
                .send()
                .expect(409, "illegal_transition");
        franchise.post("/resume").ifMatch(active).newKey().send().expect(412);
        franchise.post("/resume").newKey().send().expect(428);

        HqFranchises.resume(hq, HqFranchises.read(hq, active.id()));
    }

    @Test
    void itsStaffDecideNothingOfThis() {
        Client franchise = owner.in(active.id());

        franchise
                .post("/suspend")
                .ifMatch(active)
                .json(Json.object("reason", REASON))
                .send()
                .expect(403, "forbidden");
        franchise.get("/history").send().expect(403, "forbidden");
        franchise.get("/provisioning").send().expect(403, "forbidden");
    }

    private static Uploads upload() {
        String prefix = UUID.randomUUID().toString();
        return Uploads.with(Json.object())
                .customers(IntStream.range(0, ROWS)
                        .mapToObj(row -> prefix + row + ",Somebody " + row)
                        .collect(Collectors.joining("\n", "id,name\n", "\n")));
    }

    private static String status(Client franchise, String id) {
        return franchise
                .get("/imports/" + id)
                .send()
                .expect(200)
                .json()
                .path("status")
                .asText();
    }
}
