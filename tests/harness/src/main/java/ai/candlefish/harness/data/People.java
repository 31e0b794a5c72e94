package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** People of one franchise, from invitation to removal. */
public record People(Client franchise) {

    /** Somebody whom nobody knows yet. */
    public static ObjectNode input() {
        return input(UUID.randomUUID() + "@people.test", "estimator");
    }

    public static ObjectNode input(String email, String... roles) {
        return Json.object("firstName", "Ines", "lastName", "Varga", "email", email, "roles", List.of(roles));
    }

    public static ObjectNode roles(String... roles) {
        return Json.object("roles", List.of(roles));
    }

    public Answer invite(JsonNode input) {
        return franchise.post("/people").newKey().json(input).send();
    }

    /** The person, once the identity provider has let them in. */
    public Answer invited(JsonNode input) {
        return settled(invite(input).expect(201).id());
    }

    /** The person, when no job will change them any more. */
    public Answer settled(String id) {
        Await.until("the invitation is made", () -> !state(id).equals("inviting"));
        return read(id).expect(200);
    }

    public Answer read(String id) {
        return franchise.get("/people/" + id).send();
    }

    public String state(String id) {
        return read(id).expect(200).json().path("state").asText();
    }

    public Answer change(Answer base, String... roles) {
        return franchise
                .patch("/people/" + base.id())
                .ifMatch(base)
                .json(roles(roles))
                .send();
    }

    public Answer remove(Answer base) {
        return franchise.call("DELETE", "/people/" + base.id()).ifMatch(base).send();
    }

    public Answer resend(Answer base) {
        return franchise
                .post("/people/" + base.id() + "/resend")
                .newKey()
                .ifMatch(base)
                .send();
    }

    /** The caller among them. */
    public Answer self() {
        return read(listed().valueStream()
                        .filter(person -> person.path("you").asBoolean())
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText())
                .expect(200);
    }

    public Answer withEmail(String email) {
        return read(franchise
                        .get("/people")
                        .query("q", email)
                        .send()
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asText())
                .expect(200);
    }

    public JsonNode listed() {
        return franchise
                .get("/people")
                .query("limit", "200")
                .send()
                .expect(200)
                .json()
                .path("items");
    }

    /** What was done about somebody, the newest first, as {@code event by}. */
    public List<String> history(String id) {
        return franchise
                .get("/people-history")
                .query("limit", "200")
                .send()
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(event -> event.path("personId").asText().equals(id))
                .map(event ->
                        event.path("event").asText() + " by " + event.path("by").asText())
                .collect(Collectors.toList());
    }
}
