package ai.candlefish.system.statuses;

import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.HqFranchises;
import ai.candlefish.harness.data.Json;
import ai.candlefish.harness.data.Parked;
import ai.candlefish.harness.data.Prepared;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What can't be done to a franchise where it is. */
final class LifeConflicts {

    private final Client hq;

    LifeConflicts(RunningSystem system) {
        hq = system.as(Person.HQ);
    }

    Answer provoke(Operation operation) {
        return switch (operation.id()) {
            case "createFranchise" -> takenSlug();
            case "updateFranchise" ->
                atActive(operation).json(Json.object("currency", "EUR")).send();
            case "provisionFranchise" -> atActive(operation).send();
            case "suspendFranchise" ->
                at("suspended", operation).json(Json.object("reason", "Again.")).send();
            case "resumeFranchise",
                    "startExport",
                    "downloadExport",
                    "archiveFranchise",
                    "withdrawPurge",
                    "purgeFranchise" -> atActive(operation).send();
            case "requestPurge" ->
                atActive(operation).json(Json.object("reason", "Too early.")).send();
            case "restoreFranchise" ->
                atActive(operation)
                        .json(Prepared.of(operation, RunningSystem.present()).body())
                        .send();
            case "moveFranchise" ->
                atActive(operation).json(Json.object("database", "home")).send();
            case "offboardFranchise" ->
                in(HqFranchises.leaves(hq), operation)
                        .json(Json.object("reason", "Again."))
                        .send();
            case "retryMigration" -> atCurrent(operation);
            case "openSupportAccess" ->
                hq.in(HqFranchises.request(hq).id())
                        .post("/support-accesses")
                        .json(Json.object("reason", "Nothing is there yet."))
                        .send();
            default -> throw new AssertionError("Nobody knows how to bring %s into a conflict".formatted(operation));
        };
    }

    private Answer takenSlug() {
        ObjectNode input = HqFranchises.input();
        HqFranchises.request(hq, input);
        return hq.api().post("/franchises").newKey().json(input).send();
    }

    private Answer atCurrent(Operation operation) {
        Client franchise = hq.in(Parked.none(hq));
        Answer migration = franchise.get("/migration").send().expect(200);
        return franchise
                .call(operation.method(), "/migration/retry")
                .ifMatch(migration)
                .send();
    }

    private Call atActive(Operation operation) {
        return at("active", operation);
    }

    private Call at(String state, Operation operation) {
        return in(HqFranchises.inState(hq, state), operation);
    }

    private Call in(String slug, Operation operation) {
        String path = operation.path(name -> slug).replaceFirst("^/franchises/[^/]+", "");
        return hq.in(slug).call(operation.method(), path).ifMatch(HqFranchises.read(hq, slug));
    }
}
