package ai.candlefish.people.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.people.domain.PersonState;
import ai.candlefish.people.persistence.PersonRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.registry.MembershipBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Removes somebody: from the registry at once, from the identity provider's organization by a job. */
@ApplicationScoped
public class RemovePerson {

    @Inject
    PersonRepository people;

    @Inject
    Standings standings;

    @Inject
    MembershipBook memberships;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /**
     * The person belongs to the franchise no more.
     *
     * @param expectedVersion the version that the act is based on
     * @throws Refusal not found; stale; a conflict, when it is the caller's own access or the last owner's
     */
    @Transactional
    public void remove(UUID id, long expectedVersion, Actor by) {
        people.takeTurns();
        Person person = people.find(id).orElseThrow(Refusal::notFound);
        person.expectVersion(expectedVersion);
        boolean hadCome = person.state() == PersonState.ACTIVE;
        standings.of(person, by.subject()).remove(clock.instant());
        PersonEvent.Kind kind = hadCome ? PersonEvent.Kind.REMOVED : PersonEvent.Kind.INVITATION_WITHDRAWN;
        people.tell(PersonEvent.of(person, kind, by, null));
        people.flush();
        person.subject().ifPresent(memberships::remove);
        jobs.schedule(
                PeopleJob.NAME, FranchiseContext.required().id(), person.work().orElseThrow());
    }
}
