package ai.candlefish.people.persistence;

import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.people.domain.PersonState;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.LikePattern;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.persistence.Keyset;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the franchise that the work runs in, and their history. Who was removed is not among them. */
@ApplicationScoped
public class PersonRepository {

    @PersistenceContext
    EntityManager entities;

    /** Keeps others from changing who belongs to the franchise until the transaction ends: rules look at all of them. */
    public void takeTurns() {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
                .setParameter("name", "people " + FranchiseContext.required().id())
                .getSingleResult();
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id))
                .filter(person -> person.state() != PersonState.REMOVED);
    }

    public Optional<Person> withEmail(String email) {
        return one("p.email = :value", email);
    }

    public Optional<Person> withSubject(String subject) {
        return one("p.subject = :value", subject);
    }

    private Optional<Person> one(String condition, String value) {
        return entities.createQuery("select p from Person p where p.state <> :removed and " + condition, Person.class)
                .setParameter("removed", PersonState.REMOVED)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** Whom a job was ordered for; also somebody who was removed. */
    public Optional<Person> withWork(UUID work) {
        return entities.createQuery("select p from Person p where p.work = :work", Person.class)
                .setParameter("work", work)
                .getResultStream()
                .findFirst();
    }

    /** How many own the franchise, invitations left aside. */
    public long owners() {
        return entities.createQuery(
                        "select count(p) from Person p where p.state = :active and p.roles like :owner", Long.class)
                .setParameter("active", PersonState.ACTIVE)
                .setParameter("owner", among(Role.OWNER))
                .getSingleResult();
    }

    public <T extends Comparable<? super T>> List<Person> page(
            String text, @Nullable Role role, Slice<Person, T> slice) {
        return Keyset.read(entities, Person.class, (builder, person) -> conditions(builder, person, text, role), slice);
    }

    private static List<Predicate> conditions(
            CriteriaBuilder builder, Root<Person> person, String text, @Nullable Role role) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.notEqual(person.get("state"), PersonState.REMOVED));
        if (!text.isBlank()) {
            String pattern = LikePattern.containing(text);
            conditions.add(builder.or(
                    Keyset.contains(builder, person.get("name"), pattern),
                    Keyset.contains(builder, person.get("email"), pattern)));
        }
        if (role != null) {
            conditions.add(builder.like(person.get("roles"), among(role)));
        }
        return conditions;
    }

    /** No role's word is part of another's. */
    private static String among(Role role) {
        return "%" + role.word() + "%";
    }

    public <T extends Comparable<? super T>> List<PersonEvent> history(Slice<PersonEvent, T> slice) {
        return Keyset.read(entities, PersonEvent.class, (builder, event) -> List.of(), slice);
    }

    public void add(Person person) {
        entities.persist(person);
    }

    public void tell(PersonEvent event) {
        entities.persist(event);
    }

    /** Forgets somebody who was removed. */
    public void delete(Person person) {
        entities.remove(person);
    }

    /** Writes what has changed, so that the versions are those that will be committed. */
    public void flush() {
        entities.flush();
    }
}
