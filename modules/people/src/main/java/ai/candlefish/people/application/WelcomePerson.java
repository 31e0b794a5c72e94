package ai.candlefish.people.application;

import ai.candlefish.people.Arrivals;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.people.domain.PersonState;
import ai.candlefish.people.persistence.PersonRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.registry.MembershipBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Notes that an invited person has come. */
@ApplicationScoped
public class WelcomePerson implements Arrivals {

    @Inject
    PersonRepository people;

    @Inject
    MembershipBook memberships;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public void arrived(String subject) {
        people.takeTurns();
        people.withSubject(subject)
                .filter(person -> person.state() != PersonState.ACTIVE)
                .ifPresent(person -> {
                    person.arrived(clock.instant());
                    people.tell(
                            PersonEvent.of(person, PersonEvent.Kind.JOINED, new Actor(subject, person.name()), null));
                    people.flush();
                });
        memberships.arrived(subject);
    }
}
