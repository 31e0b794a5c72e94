package ai.candlefish.people.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.people.domain.GivenRoles;
import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.people.domain.Standing;
import ai.candlefish.people.persistence.PersonRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.registry.MembershipBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Changes what somebody may do, in the registry at once: the identity provider knows nothing of roles. */
@ApplicationScoped
public class ChangeRoles {

    @Inject
    PersonRepository people;

    @Inject
    Standings standings;

    @Inject
    MembershipBook memberships;

    @Inject
    Clock clock;

    /**
     * The person as they are now.
     *
     * @param expectedVersion the version that the change is based on
     * @param change makes of the person the roles that they are to hold
     * @throws Refusal not found; stale; invalid input; a conflict, when a rule keeps the roles
     */
    @Transactional
    public PersonReport change(UUID id, long expectedVersion, Function<Person, GivenRoles> change, Actor by) {
        people.takeTurns();
        Person person = people.find(id).orElseThrow(Refusal::notFound);
        person.expectVersion(expectedVersion);
        Set<Role> before = person.roles();
        Standing standing = standings.of(person, by.subject());
        standing.requirePerson();
        GivenRoles wanted = change.apply(person);
        if (standing.hold(wanted, clock.instant())) {
            people.tell(PersonEvent.rolesChanged(person, before, by));
            people.flush();
            person.subject().ifPresent(subject -> memberships.change(subject, wanted.roles()));
        }
        return standings.report(person, Asker.of(by));
    }
}
