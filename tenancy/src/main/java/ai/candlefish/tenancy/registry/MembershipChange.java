package ai.candlefish.tenancy.registry;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of somebody's place in a franchise.
 *
 * @param roles those held from then on; none where the act gives none
 */
record MembershipChange(FranchiseId franchise, String subject, Act act, Set<Role> roles, Instant at) {

    private static final String BETWEEN_ROLES = " ";

    /** What can be done. */
    enum Act {
        /** Lets somebody in who has not come yet. */
        ADMIT,
        CHANGE,
        /** The person has come. */
        ARRIVED,
        REMOVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MembershipChange {
        roles = Set.copyOf(roles);
    }

    /** As {@link #rolesInOneLine} keeps it. */
    static MembershipChange of(ResultSet row) throws SQLException {
        return new MembershipChange(
                new FranchiseId(row.getString("franchise_id")),
                row.getString("subject"),
                Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                roles(row.getString("roles")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    String rolesInOneLine() {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(BETWEEN_ROLES));
    }

    private static Set<Role> roles(String text) {
        Collection<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(text.split(BETWEEN_ROLES, -1))
                .filter(word -> !word.isEmpty())
                .map(Role::of)
                .forEach(roles::add);
        return Set.copyOf(roles);
    }

    /** Does it in the registry. */
    void perform(PlatformStatements registry) {
        switch (act) {
            case ADMIT -> {
                put(registry);
                registry.update("""
                        insert into platform.awaited_member (franchise_id, subject, since) values (?, ?, ?)
                        on conflict do nothing""", franchise.value(), subject, at);
            }
            case CHANGE -> put(registry);
            case ARRIVED -> delete(registry, "awaited_member");
            case REMOVE -> {
                delete(registry, "membership");
                delete(registry, "awaited_member");
            }
        }
    }

    private void put(PlatformStatements registry) {
        delete(registry, "membership");
        for (Role role : roles) {
            registry.update(
                    "insert into platform.membership (franchise_id, subject, role, created_at) values (?, ?, ?, ?)",
                    franchise.value(),
                    subject,
                    role.word(),
                    at);
        }
    }

    private void delete(PlatformStatements registry, String table) {
        registry.update(
                "delete from platform.%s where franchise_id = ? and subject = ?".formatted(table),
                franchise.value(),
                subject);
    }
}
