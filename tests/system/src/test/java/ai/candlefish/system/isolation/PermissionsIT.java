package ai.candlefish.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.ExampleCall;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the contract by everyone of the demo: they may do what {@code /me} says, and nothing else. */
@SystemTest
class PermissionsIT {

    private static final Set<String> FOR_ALL = Set.of("authenticated", "public");

    private final RunningSystem system;

    PermissionsIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyOperationNamesItsPermission() {
        assertThat(Contract.present().operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.permission())
                        .as(operation.id())
                        .hasValueSatisfying(
                                permission -> assertThat(permission).matches("authenticated|public|[a-z_]+:[a-z_]+")));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAsksForASignIn() {
        return Contract.present().operations().stream()
                .filter(operation -> !operation.permission().equals(Optional.of("public")))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    Answer answer = ExampleCall.of(system.anonymous(), operation, nothingThere(RunningSystem.DENVER))
                            .send()
                            .expect(401, "unauthenticated");

                    assertThat(answer.header("WWW-Authenticate")).isPresent();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyoneMayDoWhatTheirRolesAllowAndNothingElse() {
        Stream<DynamicTest> people = Arrays.stream(Person.values())
                .flatMap(person -> Stream.of(RunningSystem.DENVER, RunningSystem.BOULDER, RunningSystem.AUSTIN)
                        .map(franchise -> mayDo(person.username(), system.as(person), franchise)));
        return Stream.concat(people, Stream.of(mayDo("partner", system.asPartner(), RunningSystem.DENVER)));
    }

    private static DynamicTest mayDo(String who, Client client, String franchise) {
        return DynamicTest.dynamicTest(who + " in " + franchise, () -> {
            assertThat(Contract.present().operations()).allSatisfy(operation -> {
                Rights rights = Rights.of(client, franchise); // again each time: one of the operations opens an access
                Answer answer = ExampleCall.of(client, operation, nothingThere(franchise))
                        .send();
                if (rights.allow(operation)) {
                    requireWasLetIn(operation, answer);
                } else if (operation.isInAFranchise() && !rights.isKnownHere()) {
                    answer.expect(404, "not_found");
                } else {
                    answer.expect(403);
                    assertThat(answer.json().path("code").asText()).isIn("forbidden", "support_read_only");
                }
            });
        });
    }

    /** What {@code /me} says: at HQ, and in the franchise by membership or support access, if by any. */
    private record Rights(Set<String> atHq, Optional<Set<String>> here) {

        static Rights of(Client client, String franchise) {
            JsonNode me = client.api().get("/me").send().expect(200).json();
            return new Rights(
                    permissions(me),
                    Stream.of("memberships", "supportAccesses")
                            .flatMap(kind -> me.path(kind).valueStream())
                            .filter(candidate ->
                                    candidate.path("franchiseId").asText().equals(franchise))
                            .map(PermissionsIT::permissions)
                            .findFirst());
        }

        boolean isKnownHere() {
            return here.isPresent();
        }

        boolean allow(Operation operation) {
            Set<String> mine = operation.isInAFranchise() ? here.orElseGet(Set::of) : Set.of();
            return isAllowed(operation, mine) || isAllowed(operation, atHq);
        }
    }

    private static boolean isAllowed(Operation operation, Set<String> held) {
        String needed = operation.permission().orElseThrow();
        return FOR_ALL.contains(needed) || held.contains(needed);
    }

    /** What was let in finds nothing under ids that nobody has, or does what it is for. */
    private static void requireWasLetIn(Operation operation, Answer answer) {
        boolean namesNothing = operation.parametersIn("path").size() > 1;
        assertThat(answer.status()).as(answer.toString()).isNotIn(401, 403);
        if (!namesNothing) {
            assertThat(answer.status()).as(answer.toString()).isNotEqualTo(404);
        }
    }

    private static Set<String> permissions(JsonNode holder) {
        return holder.path("permissions").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static UnaryOperator<String> nothingThere(String franchise) {
        return name ->
                name.equals("franchiseId") ? franchise : UUID.randomUUID().toString();
    }
}
