package ai.candlefish.system.statuses;

import ai.candlefish.harness.contract.Operation;
import ai.candlefish.harness.data.People;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.RunningSystem;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What can't be done about people where they are. */
final class PeopleConflicts {

    private final People people;

    PeopleConflicts(Client owner) {
        people = new People(owner.in(RunningSystem.BOULDER));
    }

    static boolean knows(Operation operation) {
        return operation.template().matches(".*/people(/.*)?");
    }

    Answer provoke(Operation operation) {
        return switch (operation.id()) {
            case "invitePerson" -> twice();
            case "updatePerson" -> people.change(people.self(), "manager");
            case "removePerson" -> people.remove(people.self());
            case "resendInvitation" -> people.resend(people.self());
            default -> throw new AssertionError("Nobody knows how to bring %s into a conflict".formatted(operation));
        };
    }

    private Answer twice() {
        ObjectNode input = People.input();
        people.invite(input).expect(201);
        return people.invite(input);
    }
}
