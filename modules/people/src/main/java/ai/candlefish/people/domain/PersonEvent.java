package ai.candlefish.people.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done about somebody and who did it; never changed once written, and there after the person is gone. */
@Entity
@Table(name = "people_events", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class PersonEvent {

    /** What can be done about somebody. */
    public enum Kind {
        INVITED,
        INVITED_AGAIN,
        JOINED,
        INVITATION_FAILED,
        ROLES_CHANGED,
        INVITATION_WITHDRAWN,
        REMOVED;

        /** The kind as the database and the API write it. */
        public String word() {
            return TransitionTable.word(this);
        }

        /** Keeps the word in the database. */
        static final class InDatabase implements AttributeConverter<Kind, String> {

            @Override
            public String convertToDatabaseColumn(Kind kind) {
                return kind.word();
            }

            @Override
            public Kind convertToEntityAttribute(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
    }

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String name;

    @Convert(converter = Kind.InDatabase.class)
    @Column(name = "event")
    private Kind kind;

    private Instant at;

    @SuppressWarnings("UnusedVariable") // for whoever has to know for certain, names being what they are
    private String subject;

    @Column(name = "by_name")
    private String byName;

    private @Nullable String detail;

    protected PersonEvent() {} // for JPA

    /** An event about the person as they are now. */
    public static PersonEvent of(Person person, Kind kind, Actor by, @Nullable String detail) {
        PersonEvent event = new PersonEvent();
        event.id = Ids.next();
        event.personId = person.id();
        event.name = person.name();
        event.kind = kind;
        event.at = person.updatedAt();
        event.subject = by.subject();
        event.byName = by.name();
        event.detail = detail;
        return event;
    }

    /** The roles that somebody holds from now on. */
    public static PersonEvent rolesChanged(Person person, Set<Role> before, Actor by) {
        String detail = GivenRoles.inOneLine(before) + " \u2192 " + GivenRoles.inOneLine(person.roles());
        return of(person, Kind.ROLES_CHANGED, by, detail);
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    public String byName() {
        return byName;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
