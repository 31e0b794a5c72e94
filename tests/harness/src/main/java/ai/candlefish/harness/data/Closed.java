package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Call;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.RunningSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Franchises of the tests' own that are archived, with their export taken and the time over for which their data is kept. */
public final class Closed {

    private static final Map<String, String> SLUG = new ConcurrentHashMap<>();

    private Closed() {}

    /** One whose purge nobody wants. */
    public static String notRequested(Client hq) {
        String slug = one("alone", hq);
        if (isRequested(hq, slug)) {
            act(hq, slug, "withdraw-purge").send().expect(200);
        }
        return slug;
    }

    /** One whose purge is requested, by whoever asks for it. */
    public static String requested(Client hq) {
        String slug = one("alone", hq);
        if (!isRequested(hq, slug)) {
            request(hq, slug);
        }
        return slug;
    }

    /** One whose purge somebody else has requested, so that whoever asks can order it. */
    public static String requestedBySomebodyElse(Client hq) {
        String slug = one("together", hq);
        if (!isRequested(hq, slug)) {
            request(SecondAdmin.of(RunningSystem.present()), slug);
        }
        return slug;
    }

    public static Answer request(Client hq, String slug) {
        return act(hq, slug, "request-purge")
                .json(Json.object("reason", "They asked for it."))
                .send()
                .expect(200);
    }

    /** An act that is based on the franchise as it is now. */
    public static Call act(Client hq, String slug, String act) {
        return hq.in(slug)
                .post("/" + act)
                .newKey()
                .ifMatch(hq.in(slug).get("").send().expect(200));
    }

    /** The time is over for which its data is kept. */
    public static void endRetention(String slug) {
        try (Connection connection = RunningSystem.present().databaseAsOwner();
                PreparedStatement update = connection.prepareStatement(
                        "update platform.departure set kept_until = now() - interval '1 minute' where franchise_id = ?")) {
            update.setString(1, slug);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String one(String use, Client hq) {
        return SLUG.compute(use, (name, slug) -> slug != null && isArchived(hq, slug) ? slug : closed(hq));
    }

    private static String closed(Client hq) {
        String slug = HqFranchises.active(hq, HqFranchises.request(hq)).id();
        HqFranchises.offboard(hq, HqFranchises.read(hq, slug), "A test wants to see it.");
        HqFranchises.export(hq, slug);
        HqFranchises.archive(hq, slug);
        hq.in(slug).get("/data-export/content").send().expect(200);
        endRetention(slug);
        return slug;
    }

    private static boolean isArchived(Client hq, String slug) {
        return HqFranchises.read(hq, slug).json().path("state").asText().equals("archived")
                && HqFranchises.read(hq, slug)
                        .json()
                        .at("/closure/purge/orderedAt")
                        .isMissingNode();
    }

    private static boolean isRequested(Client hq, String slug) {
        return HqFranchises.read(hq, slug).json().at("/closure/purge").isObject();
    }
}
