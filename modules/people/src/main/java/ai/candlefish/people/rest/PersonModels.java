package ai.candlefish.people.rest;

import ai.candlefish.api.model.PersonEventPage;
import ai.candlefish.api.model.PersonInput;
import ai.candlefish.api.model.PersonPage;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.people.application.PersonReport;
import ai.candlefish.people.domain.GivenRoles;
import ai.candlefish.people.domain.Invitation;
import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.web.AllowedTransitions;
import ai.candlefish.web.Page;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** People between the API's models and the domain. */
final class PersonModels {

    /** Stands where an address has to, for somebody of whom none is known. */
    private static final String UNKNOWN_ADDRESS = "unknown@candlefish.invalid";

    private PersonModels() {}

    static Invitation invitation(PersonInput input) {
        return new Invitation(
                input.getEmail(), input.getFirstName(), input.getLastName(), GivenRoles.of(input.getRoles()));
    }

    /** The person as somebody could have invited them, for patches. */
    static PersonInput input(Person person) {
        return new PersonInput()
                .firstName(person.firstName())
                .lastName(person.lastName())
                .email(person.email().orElse(UNKNOWN_ADDRESS))
                .roles(words(person.roles()));
    }

    /**
     * The roles that a patch leads to.
     *
     * @throws Refusal invalid input, when it leads to another name or address, which are the account's
     */
    static GivenRoles newRoles(Person present, PersonInput patched) {
        PersonInput before = input(present);
        List<InputError> errors = new ArrayList<>();
        requireSame(before.getFirstName(), patched.getFirstName(), "/firstName", errors);
        requireSame(before.getLastName(), patched.getLastName(), "/lastName", errors);
        requireSame(before.getEmail(), patched.getEmail(), "/email", errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return GivenRoles.of(patched.getRoles());
    }

    private static void requireSame(String before, String after, String pointer, List<InputError> errors) {
        if (!after.equals(before)) {
            errors.add(new InputError(pointer, "wrong_value", "is the account's and can only be changed there"));
        }
    }

    static ai.candlefish.api.model.Person model(PersonReport report) {
        Person person = report.person();
        return new ai.candlefish.api.model.Person()
                .id(person.id())
                .kind(person.kind().word())
                .name(person.name())
                .email(person.email().orElse(null))
                .roles(words(person.roles()))
                .state(person.state().word())
                .note(person.note().orElse(null))
                .you(report.isOwn())
                .allowedTransitions(AllowedTransitions.of(report.options()))
                .createdAt(person.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(person.updatedAt().atOffset(ZoneOffset.UTC));
    }

    static PersonPage page(Page<PersonReport> page) {
        return new PersonPage()
                .items(page.rows().stream().map(PersonModels::model).toList())
                .nextCursor(page.nextCursor());
    }

    static PersonEventPage history(Page<PersonEvent> page) {
        return new PersonEventPage()
                .items(page.rows().stream().map(PersonModels::event).toList())
                .nextCursor(page.nextCursor());
    }

    private static ai.candlefish.api.model.PersonEvent event(PersonEvent event) {
        return new ai.candlefish.api.model.PersonEvent()
                .id(event.id())
                .event(event.kind().word())
                .personId(event.personId())
                .name(event.name())
                .at(event.at().atOffset(ZoneOffset.UTC))
                .by(event.byName())
                .detail(event.detail().orElse(null));
    }

    private static List<String> words(Set<Role> roles) {
        return roles.stream().map(Role::word).toList();
    }
}
