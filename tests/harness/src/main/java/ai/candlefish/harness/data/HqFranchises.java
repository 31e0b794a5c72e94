package ai.candlefish.harness.data;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Franchises that tests have HQ request and set up, so that those of the demo stay as they are. */
public final class HqFranchises {

    /** One franchise a run, for tests that want any that is active or suspended. */
    private static final Map<String, String> SANDBOX = new ConcurrentHashMap<>();

    private HqFranchises() {}

    /** What a franchise with a new slug and a new owner is requested with. */
    public static ObjectNode input() {
        String slug = slug();
        ObjectNode input = Json.object(
                "id", slug, "name", "Crown " + slug, "blueprint", "awards", "currency", "USD", "database", "home");
        input.set("locations", Json.list(List.of(location("Main Street"), location("Side Street"))));
        input.set("owner", Json.object("email", "ada@" + slug + ".test", "firstName", "Ada", "lastName", "Winters"));
        return input;
    }

    public static ObjectNode location(String name) {
        return Json.object("name", name, "timeZone", "America/Denver");
    }

    /** A slug that nobody has. */
    public static String slug() {
        return "t" + UUID.randomUUID().toString().substring(0, 13);
    }

    public static Answer request(Client hq, ObjectNode input) {
        return hq.api().post("/franchises").newKey().json(input).send().expect(201);
    }

    public static Answer request(Client hq) {
        return request(hq, input());
    }

    public static Answer read(Client hq, String slug) {
        return hq.in(slug).get("").send().expect(200);
    }

    public static Answer provision(Client hq, Answer requested) {
        String slug = requested.id();
        return hq.in(slug).post("/provision").ifMatch(requested).newKey().send().expect(202);
    }

    /** The franchise once its provisioning ended well. */
    public static Answer active(Client hq, Answer requested) {
        provision(hq, requested);
        return awaitActive(hq, requested.id());
    }

    public static Answer awaitActive(Client hq, String slug) {
        Await.until(
                "the franchise is set up",
                () -> !progress(hq, slug).path("status").asText().matches("scheduled|running|retrying"));
        Answer franchise = read(hq, slug);
        if (!franchise.json().path("state").asText().equals("active")) {
            throw new AssertionError("Not active: %s, %s".formatted(franchise.json(), progress(hq, slug)));
        }
        return franchise;
    }

    public static JsonNode progress(Client hq, String slug) {
        return hq.in(slug).get("/provisioning").send().expect(200).json();
    }

    public static Answer suspend(Client hq, Answer active, String reason) {
        return hq.in(active.id())
                .post("/suspend")
                .ifMatch(active)
                .newKey()
                .json(Json.object("reason", reason))
                .send()
                .expect(200);
    }

    public static Answer resume(Client hq, Answer suspended) {
        return hq.in(suspended.id())
                .post("/resume")
                .ifMatch(suspended)
                .newKey()
                .send()
                .expect(200);
    }

    public static Answer offboard(Client hq, Answer open, String reason) {
        return hq.in(open.id())
                .post("/offboard")
                .ifMatch(open)
                .newKey()
                .json(Json.object("reason", reason))
                .send()
                .expect(200);
    }

    /** The export of a franchise that leaves, once it ended well. */
    public static Answer export(Client hq, String slug) {
        hq.in(slug).post("/export").ifMatch(read(hq, slug)).newKey().send().expect(202);
        return awaitExport(hq, slug);
    }

    public static Answer awaitExport(Client hq, String slug) {
        Await.until(
                "the export ends",
                Duration.ofMinutes(3),
                () -> !exportStatus(hq, slug).matches("scheduled|running"));
        Answer export = exportOf(hq, slug);
        assertThat(export.json().path("status").asText()).as(export.toString()).isEqualTo("completed");
        return export;
    }

    public static Answer exportOf(Client hq, String slug) {
        return hq.in(slug).get("/data-export").send().expect(200);
    }

    public static String exportStatus(Client hq, String slug) {
        return exportOf(hq, slug).json().path("status").asText();
    }

    public static Answer archive(Client hq, String slug) {
        return hq.in(slug)
                .post("/archive")
                .ifMatch(read(hq, slug))
                .newKey()
                .send()
                .expect(200);
    }

    /** The slug of a franchise that is active, and may be offboarded. */
    public static String mayLeave(Client hq) {
        return SANDBOX.compute(
                "mayLeave",
                (name, slug) -> slug != null && isIn("active", hq, slug)
                        ? slug
                        : active(hq, request(hq)).id());
    }

    /** The slug of a franchise that is offboarding, and of which no export is being made. */
    public static String leaves(Client hq) {
        String leaving = SANDBOX.compute(
                "leaves",
                (name, slug) -> slug != null && isIn("offboarding", hq, slug)
                        ? slug
                        : offboard(hq, active(hq, request(hq)), "A test wants to see it.")
                                .id());
        Await.until("no export is made", () -> !exportStatus(hq, leaving).matches("scheduled|running"));
        return leaving;
    }

    /** The slug of a franchise that is offboarding and exported. */
    public static String isExported(Client hq) {
        String leaving = leaves(hq);
        if (!exportStatus(hq, leaving).equals("completed")) {
            export(hq, leaving);
        }
        return leaving;
    }

    /** The slug of a franchise that lies in the home database and does not move at this moment. */
    public static String mayMove(Client hq) {
        String slug = SANDBOX.computeIfAbsent(
                "mayMove", name -> active(hq, request(hq)).id());
        awaitStanding(hq, slug);
        if (!read(hq, slug).json().path("database").asText().equals("home")) {
            move(hq, slug, "home");
        }
        return slug;
    }

    private static void move(Client hq, String slug, String database) {
        hq.in(slug)
                .post("/move")
                .newKey()
                .ifMatch(read(hq, slug))
                .json(Json.object("database", database))
                .send()
                .expect(202);
        awaitStanding(hq, slug);
    }

    private static void awaitStanding(Client hq, String slug) {
        Await.until(
                "the franchise moves no more",
                () -> !read(hq, slug).json().path("moving").asBoolean());
    }

    private static boolean isIn(String state, Client hq, String slug) {
        return read(hq, slug).json().path("state").asText().equals(state);
    }

    /** The slug of a franchise that was set up and is active or suspended now, as wanted. */
    public static String inState(Client hq, String state) {
        String slug =
                SANDBOX.computeIfAbsent("slug", name -> active(hq, request(hq)).id());
        Answer present = read(hq, slug);
        if (!present.json().path("state").asText().equals(state)) {
            if (state.equals("active")) {
                resume(hq, present);
            } else {
                suspend(hq, present, "A test wants to see it.");
            }
        }
        return slug;
    }
}
