package ai.candlefish.system.isolation;

import ai.candlefish.harness.contract.Contract;
import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A franchise with its owner.
 *
 * @param owner asks for anything below the root; every answer is searched for the marks of the neighbour
 * @param marks what the franchise is known by
 * @param permissions what the owner may do in it
 */
record Party(String franchise, Client owner, Marks marks, Set<String> permissions) {

    static Party of(String franchise, Client owner, Marks own, Marks ofTheNeighbour) {
        Client watched = owner.watchedBy(ofTheNeighbour::requireNoneIn);
        JsonNode me = watched.api().get("/me").send().expect(200).json();
        Stream.of("subject", "name", "email")
                .forEach(mark -> own.add(me.path(mark).asText()));
        JsonNode membership = me.path("memberships")
                .valueStream()
                .filter(candidate -> candidate.path("franchiseId").asText().equals(franchise))
                .findFirst()
                .orElseThrow();
        own.add(membership.path("franchiseName").asText());
        return new Party(
                franchise,
                watched,
                own,
                membership
                        .path("permissions")
                        .valueStream()
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()));
    }

    /** The same, whose answers are searched for these marks, too. */
    Party watchedBy(Marks others) {
        return new Party(franchise, owner.watchedBy(others::requireNoneIn), marks, permissions);
    }

    /** The owner in the franchise. */
    Client inside() {
        return owner.in(franchise);
    }

    /** What the owner may do in the franchise, of all that the contract has. */
    Stream<Operation> operations() {
        return Contract.present().operations().stream()
                .filter(Operation::isInAFranchise)
                .filter(operation -> permissions.contains(operation.permission().orElseThrow()));
    }

    @Override
    public String toString() {
        return franchise;
    }
}
