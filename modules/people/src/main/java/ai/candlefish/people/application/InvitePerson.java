package ai.candlefish.people.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.people.domain.Invitation;
import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.people.persistence.PersonRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Invites somebody, for the first time or again; the identity provider hears of it from a job. */
@ApplicationScoped
public class InvitePerson {

    @Inject
    PersonRepository people;

    @Inject
    Standings standings;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /**
     * The invited person.
     *
     * @throws Refusal a conflict, when somebody with the address belongs to the franchise or is invited to
     */
    @Transactional
    public PersonReport invite(Invitation invitation, Actor by) {
        people.takeTurns();
        people.withEmail(invitation.email()).ifPresent(known -> {
            throw Refusal.conflict(
                    "already_belongs",
                    "Somebody with this address is among the people of the franchise: %s.".formatted(known.name()));
        });
        Person person = Person.invited(invitation, clock.instant());
        people.add(person);
        return order(person, PersonEvent.Kind.INVITED, by);
    }

    /**
     * The person, invited again.
     *
     * @param expectedVersion the version that the act is based on
     * @throws Refusal not found; stale; a conflict, when the person has come already
     */
    @Transactional
    public PersonReport again(UUID id, long expectedVersion, Actor by) {
        people.takeTurns();
        Person person = people.find(id).orElseThrow(Refusal::notFound);
        person.expectVersion(expectedVersion);
        standings.of(person, by.subject()).inviteAgain(clock.instant());
        return order(person, PersonEvent.Kind.INVITED_AGAIN, by);
    }

    private PersonReport order(Person person, PersonEvent.Kind kind, Actor by) {
        people.tell(PersonEvent.of(person, kind, by, null));
        people.flush();
        jobs.schedule(
                PeopleJob.NAME, FranchiseContext.required().id(), person.work().orElseThrow());
        return standings.report(person, Asker.of(by));
    }
}
