package ai.candlefish.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Bodies;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.demo.Demo;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@SystemTest
class SignInsIT {

    /** What each role may do, as the design has it. */
    private static final Map<String, Set<String>> PERMISSIONS = Map.of(
            "owner", everythingAnd("people:write", "support:end", "support:allow", "export:read"),
            "manager", everythingAnd(),
            "estimator",
                    Set.of(
                            "franchise:read",
                            "locations:read",
                            "customers:read",
                            "customers:write",
                            "catalog:read",
                            "orders:read",
                            "orders:write"),
            "production", Set.of("franchise:read", "locations:read", "customers:read", "catalog:read", "orders:read"),
            "customer", Set.of("franchise:read", "catalog:read"),
            "partner",
                    Set.of(
                            "franchise:read",
                            "locations:read",
                            "customers:read",
                            "customers:write",
                            "catalog:read",
                            "orders:read",
                            "orders:write"),
            "hq_admin",
                    Set.of(
                            "franchises:read",
                            "franchises:write",
                            "franchise:read",
                            "support:read",
                            "support:write",
                            "support:end",
                            "export:read"));

    private final RunningSystem system;

    SignInsIT(RunningSystem system) {
        this.system = system;
    }

    @TestFactory
    Stream<DynamicTest> everyoneOfTheDemoSignsInAndSeesWhatTheyMayDoWhere() {
        return Demo.load().people().stream()
                .map(person -> DynamicTest.dynamicTest(person.username(), () -> {
                    JsonNode me = system.as(named(person.username()))
                            .api()
                            .get("/me")
                            .send()
                            .expect(200)
                            .json();

                    List<String> atHq = person.roleAtHq().stream().toList();
                    assertThat(me.path("subject").asText()).isEqualTo(person.id());
                    assertThat(me.path("name").asText()).isEqualTo(person.firstName() + " " + person.lastName());
                    assertThat(me.path("email").asText()).isEqualTo(person.username());
                    assertThat(texts(me.path("roles"))).isEqualTo(atHq);
                    assertThat(texts(me.path("permissions"))).containsExactlyInAnyOrderElementsOf(permissions(atHq));
                    assertThat(rolesByFranchise(me)).isEqualTo(asLists(person.memberships()));
                    requirePermissionsOfTheRoles(me);
                }));
    }

    @Test
    void aPartnersProgramGetsInWithItsOwnSecret() {
        JsonNode me = system.asPartner().api().get("/me").send().expect(200).json();

        assertThat(rolesByFranchise(me)).isEqualTo(Map.of(RunningSystem.DENVER, List.of("partner")));
        requirePermissionsOfTheRoles(me);
        system.asPartner().in(RunningSystem.DENVER).get("/customers").send().expect(200);
        system.asPartner().in(RunningSystem.BOULDER).get("/customers").send().expect(404);
    }

    @Test
    void onePersonMayDoInOneFranchiseWhatTheyMayNotDoInAnother() {
        Client floater = system.as(Person.FLOATER);

        floater.in(RunningSystem.DENVER)
                .post("/products")
                .json(Bodies.product())
                .send()
                .expect(201);
        floater.in(RunningSystem.BOULDER)
                .post("/products")
                .json(Bodies.product())
                .send()
                .expect(403, "forbidden");
        floater.in(RunningSystem.BOULDER)
                .post("/customers")
                .json(Bodies.customer())
                .send()
                .expect(201);
        floater.in(RunningSystem.AUSTIN).get("/customers").send().expect(404);
    }

    @Test
    void hqSeesTheFranchisesAndNotTheirRows() {
        Client hq = system.as(Person.HQ);

        JsonNode franchises = hq.api().get("/franchises").send().expect(200).json();

        assertThat(franchises.path("items").findValuesAsText("id"))
                .containsAll(Demo.load().franchises().stream()
                        .map(Demo.Franchise::slug)
                        .toList());
        hq.in(RunningSystem.DENVER).get("").send().expect(200);
        hq.in(RunningSystem.DENVER).get("/customers").send().expect(404);
    }

    @Test
    void aRequestWithoutATokenIsAskedForOne() {
        Answer answer = system.anonymous().api().get("/me").send().expect(401);

        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer realm=\"candlefish\"");
    }

    @Test
    void theKeysOfTheTokensAreServedAndOnlyTheirPublicHalf() throws ParseException {
        Answer answer = system.anonymous().get("/.well-known/jwks.json").send().expect(200);

        JWKSet keys = JWKSet.parse(answer.text());
        String used = SignedJWT.parse(system.signIns().token(Person.DENVER_OWNER))
                .getHeader()
                .getKeyID();
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/jwk-set+json"));
        assertThat(keys.getKeys()).extracting(JWK::getKeyID).contains(used);
        assertThat(keys.getKeys()).noneMatch(JWK::isPrivate);
    }

    private static void requirePermissionsOfTheRoles(JsonNode me) {
        assertThat(me.path("memberships"))
                .allSatisfy(membership -> assertThat(texts(membership.path("permissions")))
                        .containsExactlyInAnyOrderElementsOf(permissions(texts(membership.path("roles")))));
    }

    private static Set<String> permissions(List<String> roles) {
        return roles.stream().findFirst().map(PERMISSIONS::get).orElse(Set.of());
    }

    private static Map<String, List<String>> rolesByFranchise(JsonNode me) {
        Map<String, List<String>> roles = new HashMap<>();
        me.path("memberships")
                .forEach(membership ->
                        roles.put(membership.path("franchiseId").asText(), texts(membership.path("roles"))));
        return roles;
    }

    private static Map<String, List<String>> asLists(Map<String, String> memberships) {
        Map<String, List<String>> roles = new HashMap<>();
        memberships.forEach((franchise, role) -> roles.put(franchise, List.of(role)));
        return roles;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static Person named(String username) {
        return Arrays.stream(Person.values())
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " is not among the people of the tests"));
    }

    private static Set<String> everythingAnd(String... more) {
        Set<String> permissions = new HashSet<>(Set.of(
                "franchise:read",
                "locations:read",
                "locations:write",
                "customers:read",
                "customers:write",
                "catalog:read",
                "catalog:write",
                "orders:read",
                "orders:write",
                "imports:read",
                "imports:write",
                "audit:read",
                "support:read",
                "people:read"));
        permissions.addAll(List.of(more));
        return permissions;
    }
}
