package ai.candlefish.system.statuses;

import ai.candlefish.system.contract.Operation;
import ai.candlefish.system.data.People;
import ai.candlefish.system.http.Answer;
import ai.candlefish.system.http.Client;
import ai.candlefish.system.running.RunningSystem;
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
