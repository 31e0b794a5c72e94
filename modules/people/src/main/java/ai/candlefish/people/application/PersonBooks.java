package ai.candlefish.people.application;

import ai.candlefish.franchises.FranchiseAccounts.NewAccount;
import ai.candlefish.franchises.FranchiseAccounts.Profile;
import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.people.domain.PersonState;
import ai.candlefish.people.persistence.PersonRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.OwnTransaction;
import ai.candlefish.tenancy.registry.MembershipBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how far a job is, each entry in a short transaction of its own. An entry of a job that was overtaken by a later
 * act changes nothing.
 */
@ApplicationScoped
@OwnTransaction
public class PersonBooks {

    @Inject
    PersonRepository people;

    @Inject
    MembershipBook memberships;

    @Inject
    Clock clock;

    /** What is left to do; empty when there is nothing, or another job does it. */
    Optional<PersonWork> next(UUID order) {
        people.takeTurns();
        return people.withWork(order).flatMap(this::next);
    }

    private Optional<PersonWork> next(Person person) {
        return switch (person.state()) {
            case INVITING ->
                Optional.of(person.subject()
                        .<PersonWork>map(PersonWork.Write::new)
                        .orElseGet(() -> new PersonWork.Admit(
                                new NewAccount(person.email().orElseThrow(), person.firstName(), person.lastName()))));
            case REMOVED -> dismissal(person);
            case ACTIVE -> person.subject().map(PersonWork.Identify::new);
            case INVITED, FAILED -> {
                person.leave();
                yield Optional.empty();
            }
        };
    }

    /** Nothing is to be done about somebody who was invited anew meanwhile. */
    private Optional<PersonWork> dismissal(Person person) {
        boolean isBack = person.subject().flatMap(people::withSubject).isPresent()
                || person.email().flatMap(people::withEmail).isPresent();
        if (isBack) {
            people.delete(person);
            return Optional.empty();
        }
        return Optional.of(new PersonWork.Dismiss(
                person.subject().orElse(null), person.email().orElse(null)));
    }

    /** The account is there and in the organization: from now on it may come. */
    void admitted(UUID order, String account) {
        people.takeTurns();
        people.withWork(order).filter(PersonBooks::isInvited).ifPresent(person -> {
            Optional<Person> other = people.withSubject(account);
            if (other.isPresent()) {
                fail(
                        person,
                        "The account with this address is among the people of the franchise already: %s."
                                .formatted(other.get().name()));
                return;
            }
            person.admitted(account);
            people.flush();
            memberships.admit(account, person.roles());
        });
    }

    void told(UUID order, @Nullable String remark) {
        people.withWork(order).filter(PersonBooks::isInvited).ifPresent(person -> person.told(remark, clock.instant()));
    }

    /** The identity provider has heard of the removal. */
    void dismissed(UUID order) {
        people.withWork(order).ifPresent(people::delete);
    }

    void identified(UUID order, Optional<Profile> profile) {
        people.takeTurns();
        people.withWork(order)
                .ifPresent(person -> profile.ifPresentOrElse(
                        found -> person.identified(found.name(), free(found.email()), clock.instant()), person::leave));
    }

    private @Nullable String free(@Nullable String email) {
        return email == null || people.withEmail(email).isPresent() ? null : email;
    }

    void waits(UUID order, String why) {
        people.withWork(order)
                .filter(person -> !person.note().equals(Optional.of(why)))
                .ifPresent(person -> person.waits(why));
    }

    /** Nobody tries any more: an invitation failed, anything else is left as it is. */
    void giveUp(UUID order, String why) {
        people.withWork(order).ifPresent(person -> {
            if (isInvited(person)) {
                fail(person, why);
            } else {
                person.leave();
            }
        });
    }

    private void fail(Person person, String why) {
        person.fail(why, clock.instant());
        people.tell(PersonEvent.of(person, PersonEvent.Kind.INVITATION_FAILED, Actor.CANDLEFISH, why));
    }

    private static boolean isInvited(Person person) {
        return person.state() == PersonState.INVITING;
    }
}
