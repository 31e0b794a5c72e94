package ai.candlefish.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Accounts;
import ai.candlefish.harness.data.People;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import ai.candlefish.launcher.Stack;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Invitations are cut short, or can't go on for a while, and end all the same, with one of each. */
@SystemTest
class InterruptedInvitationIT {

    private static final int INVITATIONS = 8;
    private static final Duration UNTIL_MISSED = Duration.ofMinutes(3);

    private final Stack stack;
    private final Accounts accounts;
    private final Client owner;
    private final People people;

    InterruptedInvitationIT(RunningSystem system) {
        this.stack = system.ownStack();
        this.accounts = new Accounts(system);
        this.owner = system.as(Person.DENVER_OWNER);
        this.people = new People(owner.in(RunningSystem.DENVER));
    }

    @Test
    void aKilledNodesInvitationsEndInOneAccountAndOneMembershipEach() {
        List<String> emails = IntStream.range(0, INVITATIONS)
                .mapToObj(number -> UUID.randomUUID() + "@people.test")
                .toList();
        List<Answer> invited = emails.stream()
                .map(email ->
                        people.invite(People.input(email, "estimator", "crew")).expect(201))
                .toList();
        Await.until(
                "some are half way",
                () -> emails.stream().anyMatch(email -> !accounts.of(email).isEmpty()));

        stack.app().kill9();
        stack.app().start();

        for (Answer person : invited) {
            Await.until(
                    "somebody misses the dead node",
                    UNTIL_MISSED,
                    () -> people.state(person.id()).equals("invited"));
        }
        List<String> members = accounts.membersOf(RunningSystem.DENVER);
        for (String email : emails) {
            assertThat(accounts.of(email)).hasSize(1);
            assertThat(members).containsOnlyOnce(email);
            assertThat(accounts.rolesOf(email, RunningSystem.DENVER)).containsExactly("crew", "estimator");
        }
    }

    @Test
    void anInvitationWaitsForAnIdentityProviderThatIsAway() {
        String email = UUID.randomUUID() + "@people.test";
        owner.api().get("/me").send().expect(200);
        Answer invited;
        stack.keycloak().stop();
        try {
            invited = people.invite(People.input(email, "estimator")).expect(201);

            Await.until(
                    "the person reads why",
                    () -> people.read(invited.id()).json().path("note").asText().contains("did not answer"));
            assertThat(people.state(invited.id())).isEqualTo("inviting");
        } finally {
            stack.keycloak().start();
        }
        Await.until(
                "it goes on by itself",
                UNTIL_MISSED,
                () -> people.state(invited.id()).equals("invited"));
        assertThat(accounts.of(email)).hasSize(1);
        assertThat(accounts.rolesOf(email, RunningSystem.DENVER)).containsExactly("estimator");
    }
}
