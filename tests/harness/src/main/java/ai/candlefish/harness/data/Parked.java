package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A franchise of the tests' own whose migration failed, by the ledger. */
public final class Parked {

    private static final Map<String, String> SLUG = new ConcurrentHashMap<>();

    private Parked() {}

    /** Its slug while it is parked; a retry mends it, since nothing is wrong with its schema. */
    public static String one(Client hq) {
        String slug = settled(hq);
        enter(slug, "migration_failed");
        return slug;
    }

    /** Its slug while it is current. */
    public static String none(Client hq) {
        String slug = settled(hq);
        enter(slug, "current");
        return slug;
    }

    private static String settled(Client hq) {
        String slug = SLUG.computeIfAbsent(
                "slug",
                name -> HqFranchises.active(hq, HqFranchises.request(hq)).id());
        Await.until(
                "no retry is under way",
                () -> !migration(hq, slug).path("retryUnderWay").asBoolean());
        return slug;
    }

    /** What HQ sees of a franchise's migration. */
    public static JsonNode migration(Client hq, String slug) {
        return hq.in(slug).get("/migration").send().expect(200).json();
    }

    /** The ledger says so, whatever a run would. */
    private static void enter(String slug, String state) {
        try (Connection connection = RunningSystem.present().databaseAsOwner();
                PreparedStatement update = connection.prepareStatement(
                        "update platform.franchise_schema set state = ?, writes = writes + 1 where franchise_id = ?")) {
            update.setString(1, state);
            update.setString(2, slug);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
