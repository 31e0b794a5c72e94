package ai.candlefish.people.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.people.domain.Person;
import ai.candlefish.people.domain.PersonEvent;
import ai.candlefish.people.persistence.PersonRepository;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads people, one or a page of them, and what was done about them. */
@ApplicationScoped
public class ReadPeople {

    private static final String NEWEST_FIRST = "-at";
    private static final Map<String, SortKey<Person, ?>> SORTS = Map.of(
            "name", new SortKey<>("name", Person::name, text -> text),
            "createdAt", new SortKey<>("createdAt", Person::createdAt, Instant::parse));
    private static final Map<String, SortKey<PersonEvent, ?>> EVENT_SORTS =
            Map.of("at", new SortKey<>("at", PersonEvent::at, Instant::parse));

    @Inject
    PersonRepository people;

    @Inject
    Standings standings;

    @Inject
    Pages pages;

    /**
     * Somebody, as the asker sees them.
     *
     * @throws Refusal not found
     */
    @Transactional
    public PersonReport one(UUID id, Asker asker) {
        return standings.report(people.find(id).orElseThrow(Refusal::notFound), asker);
    }

    /**
     * People whose name or address contains the text.
     *
     * @param role the one that they hold, or null for any
     */
    @Transactional
    public Page<PersonReport> page(Pages.Request request, String text, @Nullable Role role, Asker asker) {
        List<String> filters = List.of(text, role == null ? "" : role.word());
        Page<Person> page = pages.read("people", request, filters, SORTS, Person::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<Person> read(Slice<Person, T> slice) {
                return people.page(text, role, slice);
            }
        });
        return new Page<>(standings.reports(page.rows(), asker), page.nextCursor());
    }

    /** What was done about people, the newest first. */
    @Transactional
    public Page<PersonEvent> history(int limit, @Nullable String cursor) {
        Pages.Request request = new Pages.Request(limit, cursor, NEWEST_FIRST);
        return pages.read("people-history", request, List.of(), EVENT_SORTS, PersonEvent::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<PersonEvent> read(Slice<PersonEvent, T> slice) {
                return people.history(slice);
            }
        });
    }
}
