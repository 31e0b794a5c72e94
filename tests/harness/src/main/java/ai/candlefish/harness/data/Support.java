package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;

/** Support accesses, and what is done with them. */
public final class Support {

    public static final String REASON = "The total of an order is in question.";

    private Support() {}

    /** A new access for an hour. */
    public static Answer open(Client hqInFranchise) {
        return open(hqInFranchise, REASON);
    }

    public static Answer open(Client hqInFranchise, String reason) {
        return hqInFranchise
                .post("/support-accesses")
                .newKey()
                .json(Json.object("reason", reason, "minutes", 60))
                .send()
                .expect(201);
    }

    /** Does something with the access as it is now: end, allow-changes or withdraw-changes. */
    public static Answer act(Client inFranchise, Answer access, String act) {
        return act(inFranchise, access.id(), act);
    }

    static Answer act(Client inFranchise, String access, String act) {
        String address = "/support-accesses/" + access;
        Answer present = inFranchise.get(address).send().expect(200);
        return inFranchise
                .post(address + "/" + act)
                .newKey()
                .ifMatch(present)
                .send()
                .expect(200);
    }
}
