package ai.candlefish.tenancy.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles with what each allows. The first two are held at HQ, the others in a franchise. */
public enum Role {
    HQ_ADMIN(
            Seat.HQ,
            "franchises:read",
            "franchises:write",
            "franchise:read",
            "support:read",
            "support:write",
            "support:end",
            "export:read"),
    HQ_VIEWER(Seat.HQ, "franchises:read", "franchise:read", "support:read"),
    OWNER(
            Seat.FRANCHISE,
            "franchise:read",
            "locations:read",
            "locations:write",
            "customers:read",
            "customers:write",
            "catalog:read",
            "catalog:write",
            "orders:read",
            "orders:write",
            "imports:read",
            "imports:write",
            "audit:read",
            "support:read",
            "support:end",
            "support:allow",
            "people:read",
            "people:write",
            "export:read"),
    MANAGER(
            Seat.FRANCHISE,
            "franchise:read",
            "locations:read",
            "locations:write",
            "customers:read",
            "customers:write",
            "catalog:read",
            "catalog:write",
            "orders:read",
            "orders:write",
            "imports:read",
            "imports:write",
            "audit:read",
            "support:read",
            "people:read"),
    ESTIMATOR(
            Seat.FRANCHISE,
            "franchise:read",
            "locations:read",
            "customers:read",
            "customers:write",
            "catalog:read",
            "orders:read",
            "orders:write"),
    PRODUCTION(Seat.FRANCHISE, "franchise:read", "locations:read", "customers:read", "catalog:read", "orders:read"),
    CREW(Seat.FRANCHISE, "franchise:read", "locations:read", "catalog:read", "orders:read"),
    CUSTOMER(Seat.FRANCHISE, "franchise:read", "catalog:read"),
    PARTNER(
            Seat.FRANCHISE,
            "franchise:read",
            "locations:read",
            "customers:read",
            "customers:write",
            "catalog:read",
            "orders:read",
            "orders:write");

    private enum Seat {
        HQ,
        FRANCHISE
    }

    private final Seat seat;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> permissions;

    Role(Seat seat, String... permissions) {
        this.seat = seat;
        this.permissions = Set.of(permissions);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The HQ role that a group of a token names; empty for every other group. */
    public static Optional<Role> atHq(String group) {
        return Arrays.stream(values())
                .filter(role -> role.seat == Seat.HQ && role.word().equals(group))
                .findFirst();
    }

    /** What the roles allow together. */
    public static Set<String> permissionsOf(Set<Role> roles) {
        return roles.stream().flatMap(role -> role.permissions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a password is too little for it: it opens more than one's own work. */
    public boolean needsSecondFactor() {
        return seat == Seat.HQ || this == OWNER;
    }

    /** The role as tokens, the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
