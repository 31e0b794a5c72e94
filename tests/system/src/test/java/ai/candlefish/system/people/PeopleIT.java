package ai.candlefish.system.people;

import static org.assertj.core.api.Assertions.assertThat;

import ai.candlefish.harness.data.Accounts;
import ai.candlefish.harness.data.People;
import ai.candlefish.harness.http.Answer;
import ai.candlefish.harness.http.Await;
import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.http.Parallel;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import ai.candlefish.harness.running.SystemTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Owners decide who belongs to their franchise, and tokens that are about change nothing of that. */
@SystemTest
class PeopleIT {

    private static final Duration PROMISED = Duration.ofSeconds(60);
    private static final int AT_ONCE = 6;

    private final RunningSystem system;
    private final Accounts accounts;
    private final People people;

    PeopleIT(RunningSystem system) {
        this.system = system;
        this.accounts = new Accounts(system);
        this.people = new People(system.as(Person.DENVER_OWNER).in(RunningSystem.DENVER));
    }

    @Test
    void anInvitedPersonComesInWithTheirOwnAccount() {
        String email = email();

        Answer inviting = people.invite(People.input(email.toUpperCase(Locale.ROOT), "estimator", "crew"));
        Answer invited = people.settled(inviting.expect(201).id());

        assertThat(inviting.json().path("state").asText()).isEqualTo("inviting");
        assertThat(invited.json().path("state").asText()).isEqualTo("invited");
        assertThat(invited.json().path("email").asText()).isEqualTo(email);
        assertThat(invited.json().path("note").asText()).contains("no mail server");
        assertThat(accounts.membersOf(RunningSystem.DENVER)).contains(email);
        Client person = signedIn(email);
        person.in(RunningSystem.DENVER).get("/orders").send().expect(200);
        assertThat(people.state(invited.id())).isEqualTo("active");
        assertThat(people.history(invited.id())).containsExactly("joined by Ines Varga", "invited by Dana Okafor");
        person.in(RunningSystem.DENVER).get("/people").send().expect(403);
        person.in(RunningSystem.BOULDER).get("").send().expect(404);
    }

    @Test
    void aRemovedPersonIsRefusedWithTheTokenThatIsStillGood() {
        String email = email();
        Answer invited = people.invited(People.input(email, "estimator"));
        Client person = signedIn(email);
        person.in(RunningSystem.DENVER).get("/orders").send().expect(200);

        people.remove(people.read(invited.id())).expect(204);

        Await.until(
                "the token is refused",
                PROMISED,
                () -> person.in(RunningSystem.DENVER).get("/orders").send().status() == 404);
        people.read(invited.id()).expect(404);
        Await.until(
                "the organization has heard of it",
                () -> !accounts.membersOf(RunningSystem.DENVER).contains(email));
        assertThat(accounts.of(email)).hasSize(1);
        assertThat(accounts.rolesOf(email, RunningSystem.DENVER)).isEmpty();
        assertThat(people.history(invited.id())).startsWith("removed by Dana Okafor");
    }

    @Test
    void somebodyWhoIsRemovedFromOneFranchiseKeepsTheOther() {
        String email = email();
        People boulder = new People(system.as(Person.BOULDER_OWNER).in(RunningSystem.BOULDER));
        Answer inDenver = people.invited(People.input(email, "estimator"));
        Answer inBoulder = boulder.invited(People.input(email, "manager"));
        Client person = signedIn(email);
        person.in(RunningSystem.DENVER).get("").send().expect(200);

        people.remove(people.read(inDenver.id())).expect(204);

        Await.until(
                "Denver is closed",
                PROMISED,
                () -> person.in(RunningSystem.DENVER).get("").send().status() == 404);
        person.in(RunningSystem.BOULDER).get("/orders").send().expect(200);
        assertThat(accounts.rolesOf(email, RunningSystem.BOULDER)).containsExactly("manager");
        assertThat(accounts.membersOf(RunningSystem.BOULDER)).contains(email);
        assertThat(boulder.state(inBoulder.id())).isEqualTo("active");
    }

    @Test
    void changedRolesHoldAtOnce() {
        String email = email();
        Answer invited = people.invited(People.input(email, "crew"));
        Client person = signedIn(email);
        person.in(RunningSystem.DENVER).get("/customers").send().expect(403);

        Answer changed = people.change(people.read(invited.id()), "manager").expect(200);

        person.in(RunningSystem.DENVER).get("/customers").send().expect(200);
        assertThat(changed.json().path("roles").toString()).isEqualTo("[\"manager\"]");
        assertThat(accounts.rolesOf(email, RunningSystem.DENVER)).containsExactly("manager");
        people.change(invited, "owner").expect(412);
        assertThat(accounts.rolesOf(email, RunningSystem.DENVER)).containsExactly("manager");
    }

    @Test
    void oneOfManyInvitationsOfTheSameAddressIsTaken() {
        ObjectNode input = People.input();

        List<Answer> answers = Parallel.times(AT_ONCE, number -> people.invite(input));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.expect(409, "already_belongs"));
    }

    @Test
    void somebodyMayComeBack() {
        String email = email();
        Answer first = people.invited(People.input(email, "crew"));
        signedIn(email).in(RunningSystem.DENVER).get("").send().expect(200);
        people.remove(people.read(first.id())).expect(204);

        Answer again = people.invited(People.input(email, "manager"));

        assertThat(again.id()).isNotEqualTo(first.id());
        signedIn(email).in(RunningSystem.DENVER).get("/customers").send().expect(200);
        assertThat(accounts.membersOf(RunningSystem.DENVER)).contains(email);
        assertThat(accounts.of(email)).hasSize(1);
    }

    @Test
    void nobodyTakesAwayTheirOwnAccess() {
        Answer self = people.self();

        people.change(self, "manager").expect(409, "own_access");
        Answer refused = people.remove(self).expect(409, "transition_blocked");

        assertThat(refused.json().at("/allowedTransitions/0/blockedBy/0/code").asText())
                .isEqualTo("own_access");
        people.change(self, "owner", "manager").expect(200);
        people.change(people.self(), "owner").expect(200);
    }

    /** Each has the owner's rights when they ask; the one who comes second has lost the other and would leave nobody. */
    @Test
    void ownersWhoRemoveEachOtherLeaveOne() {
        String slug = RunningSystem.AUSTIN;
        Client first = system.as(Person.AUSTIN_OWNER).in(slug);
        String email = email();
        Answer second = new People(first).invited(People.input(email, "owner"));
        Client other = signedIn(email).in(slug);
        other.get("").send().expect(200);
        Answer firstSeen = new People(other).withEmail(Person.AUSTIN_OWNER.username());
        Answer secondSeen = new People(first).read(second.id());

        List<Answer> answers = Parallel.times(
                2,
                number -> number == 0
                        ? new People(first).change(secondSeen, "manager")
                        : new People(other).change(firstSeen, "manager"));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        boolean firstStayed = answers.getFirst().status() == 200;
        People left = new People(firstStayed ? first : other);
        assertThat(left.listed()
                        .valueStream()
                        .filter(person -> person.path("roles").toString().contains("owner"))
                        .filter(person -> person.path("state").asText().equals("active")))
                .hasSize(1);
        if (!firstStayed) {
            left.change(left.withEmail(Person.AUSTIN_OWNER.username()), "owner").expect(200);
        }
    }

    @Test
    void managersSeePeopleAndChangeNobody() {
        People seen = new People(system.as(Person.FLOATER).in(RunningSystem.DENVER));
        Answer somebody = people.withEmail(Person.DENVER_PRODUCTION.username());

        assertThat(seen.listed()).isNotEmpty();
        assertThat(seen.read(somebody.id()).expect(200).json().path("allowedTransitions"))
                .isEmpty();
        seen.invite(People.input()).expect(403);
        seen.change(somebody, "crew").expect(403);
        seen.remove(somebody).expect(403);
        seen.franchise().get("/people-history").send().expect(403);
    }

    @Test
    void thePeopleOfTheDemoAreThereByName() {
        List<String> names = people.listed().findValuesAsText("name");

        assertThat(names)
                .contains(
                        "Dana Okafor", "Pete Lindqvist", "Carol Nakamura", "Frankie Moreau", "Crown Denver's partner");
        JsonNode partner = people.listed()
                .valueStream()
                .filter(person -> person.path("kind").asText().equals("program"))
                .findFirst()
                .orElseThrow();
        assertThat(partner.path("roles").toString()).isEqualTo("[\"partner\"]");
        people.change(people.read(partner.path("id").asText()), "manager").expect(409, "program_role");
    }

    @Test
    void thePartnersRoleAndThoseOfHqAreNotGiven() {
        Answer refused = people.invite(People.input(email(), "crew", "hq_admin", "partner", "crew"))
                .expect(400);

        refused.pointsAt("/roles/1").pointsAt("/roles/2").pointsAt("/roles/3");
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        String email = email();
        Answer invited = people.invited(People.input(email, "estimator"));

        people.remove(invited).expect(204);

        signedIn(email).in(RunningSystem.DENVER).get("").send().expect(404);
        assertThat(people.history(invited.id())).startsWith("invitation_withdrawn by Dana Okafor");
    }

    @Test
    void anInvitationIsSentAgain() {
        Answer invited = people.invited(People.input());

        Answer again = people.resend(invited).expect(200);

        assertThat(again.json().path("state").asText()).isEqualTo("inviting");
        assertThat(people.settled(invited.id()).json().path("state").asText()).isEqualTo("invited");
        people.resend(people.self()).expect(409, "illegal_transition");
    }

    private Client signedIn(String email) {
        accounts.setPassword(email);
        return system.as(email);
    }

    private static String email() {
        return UUID.randomUUID() + "@people.test";
    }
}
