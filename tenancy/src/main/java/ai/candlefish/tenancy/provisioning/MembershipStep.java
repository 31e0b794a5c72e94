package ai.candlefish.tenancy.provisioning;

import ai.candlefish.kernel.Ids;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The step that gives people their roles in a new franchise, and begins its list of people with them. The table is there by
 * then; later entries are the people module's.
 */
public final class MembershipStep {

    public static final String NAME = "membership";

    private final PlatformStatements registry;
    private final PlatformStatements schema;
    private final Clock clock;

    /**
     * Somebody who will belong to it.
     *
     * @param subject the identity provider's id of the person or program
     * @param isAwaited whether they were invited and are yet to come
     */
    public record Member(String subject, Role role, Profile profile, boolean isAwaited) {}

    /**
     * What people know somebody by.
     *
     * @param email null for a program
     */
    public record Profile(String name, @Nullable String email) {

        public static Profile of(Owner person) {
            return new Profile(
                    person.firstName() + " " + person.lastName(), person.email().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Both with connections of the owner.
     *
     * @param registry of the database that holds the registry
     * @param schema of the database that holds the franchise's schema, which may be the same
     */
    public MembershipStep(DataSource registry, DataSource schema, Clock clock) {
        this.registry = new PlatformStatements(registry);
        this.schema = new PlatformStatements(schema);
        this.clock = clock;
    }

    /** @param members who they are, as soon as the step comes up */
    public Step of(FranchiseId franchise, Supplier<List<Member>> members) {
        return new Step(
                NAME,
                () -> members.get().stream().allMatch(member -> isThere(franchise, member)),
                () -> add(franchise, members.get()));
    }

    private boolean isThere(FranchiseId franchise, Member member) {
        boolean belongs = !registry.query(
                        "select 1 from platform.membership where franchise_id = ? and subject = ? and role = ?",
                        row -> true,
                        franchise.value(),
                        member.subject(),
                        member.role().word())
                .isEmpty();
        boolean isListed = !schema.query(
                        "select 1 from %s.people where subject = ?".formatted(franchise.schema()),
                        row -> true,
                        member.subject())
                .isEmpty();
        return belongs && isListed;
    }

    private Optional<String> add(FranchiseId franchise, List<Member> members) {
        for (Member member : members) {
            if (member.isAwaited()) {
                registry.update("""
                        insert into platform.awaited_member (franchise_id, subject, since) values (?, ?, ?)
                        on conflict do nothing""", franchise.value(), member.subject(), clock.instant());
            }
            registry.update(
                    """
                    insert into platform.membership (franchise_id, subject, role, created_at) values (?, ?, ?, ?)
                    on conflict do nothing""", franchise.value(), member.subject(), member.role().word(), clock.instant());
            list(franchise, member);
        }
        return Optional.empty();
    }

    private void list(FranchiseId franchise, Member member) {
        schema.update(
                """
                insert into %s.people
                    (id, version, kind, subject, name, email, roles, state, created_at, updated_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""".formatted(franchise.schema()),
                Ids.next(),
                member.role() == Role.PARTNER ? "program" : "person",
                member.subject(),
                member.profile().name(),
                member.profile().email(),
                member.role().word(),
                member.isAwaited() ? "invited" : "active",
                clock.instant(),
                clock.instant());
    }
}
