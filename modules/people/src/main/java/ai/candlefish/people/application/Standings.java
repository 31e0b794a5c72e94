package ai.candlefish.people.application;

import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.Standing;
import ai.candlefish.people.persistence.PersonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How people stand to the one who asks. */
@ApplicationScoped
class Standings {

    @Inject
    PersonRepository people;

    Standing of(Person person, String asker) {
        return of(person, asker, people.owners());
    }

    PersonReport report(Person person, Asker asker) {
        return reports(List.of(person), asker).getFirst();
    }

    /** With one look at how many own the franchise. */
    List<PersonReport> reports(List<Person> shown, Asker asker) {
        long owners = people.owners();
        return shown.stream()
                .map(person -> of(person, asker.subject(), owners))
                .map(standing -> new PersonReport(
                        standing.person(), standing.isOwn(), asker.mayChange() ? standing.options() : List.of()))
                .toList();
    }

    private static Standing of(Person person, String asker, long owners) {
        boolean isOwn = person.subject().filter(asker::equals).isPresent();
        return new Standing(person, isOwn, person.owns() && owners == 1);
    }
}
