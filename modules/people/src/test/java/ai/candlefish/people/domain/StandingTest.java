package ai.candlefish.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.tenancy.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final GivenRoles MANAGER = GivenRoles.of(List.of("manager"));

    @Test
    void anInvitationIsSentAgainOrWithdrawnUntilThePersonComes() {
        Person person = invited("estimator");

        assertThat(options(person)).containsExactly("resend", "remove");
        person.arrived(NOW);
        assertThat(options(person)).containsExactly("remove");
        Refusal refusal = refusal(() -> new Standing(person, false, false).inviteAgain(NOW));
        assertThat(refusal.code()).isEqualTo("illegal_transition");
    }

    @Test
    void everyActOrdersAJobOfItsOwn() {
        Person person = invited("estimator");
        var first = person.work();

        new Standing(person, false, false).inviteAgain(NOW);
        var second = person.work();
        new Standing(person, false, false).remove(NOW);

        assertThat(List.of(first, second, person.work())).doesNotHaveDuplicates();
        assertThat(person.state()).isEqualTo(PersonState.REMOVED);
    }

    @Test
    void nobodyTakesAwayTheirOwnAccess() {
        Person owner = owner();
        Standing own = new Standing(owner, true, false);

        assertThat(refusal(() -> own.hold(MANAGER, NOW)).code()).isEqualTo("own_access");
        assertThat(refusal(() -> own.remove(NOW)).code()).isEqualTo("transition_blocked");
        assertThat(blockers(own)).containsExactly("own_access");
        assertThat(own.hold(GivenRoles.of(List.of("owner", "manager")), NOW)).isTrue();
    }

    @Test
    void theLastOwnerStaysOne() {
        Standing last = new Standing(owner(), false, true);

        assertThat(refusal(() -> last.hold(MANAGER, NOW)).code()).isEqualTo("last_owner");
        assertThat(refusal(() -> last.remove(NOW)).code()).isEqualTo("transition_blocked");
        assertThat(blockers(last)).containsExactly("last_owner");
    }

    @Test
    void theSameRolesAreNoChange() {
        Person person = invited("crew", "estimator");

        boolean changed = new Standing(person, false, false).hold(GivenRoles.of(List.of("estimator", "crew")), NOW);

        assertThat(changed).isFalse();
        assertThat(person.roles()).containsExactly(Role.ESTIMATOR, Role.CREW);
    }

    @Test
    void rolesOfHqAndOfProgramsAreNotGiven() {
        Refusal refusal = refusal(() -> GivenRoles.of(List.of("hq_admin", "owner", "partner", "owner")));

        assertThat(refusal.errors()).extracting("pointer").containsExactly("/roles/0", "/roles/2", "/roles/3");
    }

    private static Person invited(String... roles) {
        GivenRoles given = GivenRoles.of(List.of(roles));
        return Person.invited(new Invitation(" Ines@Crown.test", "Ines ", "Varga", given), NOW);
    }

    private static Person owner() {
        Person owner = invited("owner");
        owner.arrived(NOW);
        return owner;
    }

    private static List<String> options(Person person) {
        return new Standing(person, false, false)
                .options().stream().map(TransitionOption::transition).toList();
    }

    private static Set<String> blockers(Standing standing) {
        return standing.options().stream()
                .flatMap(option -> option.blockedBy().stream())
                .map(Blocker::code)
                .collect(Collectors.toSet());
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
