package ai.candlefish.people.domain;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.identity.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles that an owner can give: neither those at HQ nor that of partners' programs. */
public record GivenRoles(Set<Role> roles) {

    private static final List<Role> CHOICE =
            List.of(Role.OWNER, Role.MANAGER, Role.ESTIMATOR, Role.PRODUCTION, Role.CREW, Role.CUSTOMER);

    public GivenRoles {
        if (roles.isEmpty() || !CHOICE.containsAll(roles)) {
            throw new IllegalArgumentException("An owner can't give these roles");
        }
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }

    /**
     * The roles that the words name.
     *
     * @throws Refusal invalid input, when a word names none that an owner can give, or one twice
     */
    public static GivenRoles of(List<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<InputError> errors = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            String pointer = "/roles/" + at;
            CHOICE.stream()
                    .filter(role -> role.word().equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            role -> {
                                if (!roles.add(role)) {
                                    errors.add(new InputError(pointer, "role_twice", "is there before it already"));
                                }
                            },
                            () -> errors.add(
                                    new InputError(pointer, "wrong_value", "must be one of " + inOneLine(CHOICE))));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new GivenRoles(roles);
    }

    boolean owns() {
        return roles.contains(Role.OWNER);
    }

    static String inOneLine(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
