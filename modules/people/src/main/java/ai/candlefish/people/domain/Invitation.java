package ai.candlefish.people.domain;

import java.util.Locale;

/**
 * Who is invited, and to what.
 *
 * @param email lower-cased, as the identity provider keeps addresses
 */
public record Invitation(String email, String firstName, String lastName, GivenRoles roles) {

    public Invitation {
        email = email.strip().toLowerCase(Locale.ROOT);
        firstName = firstName.strip();
        lastName = lastName.strip();
    }
}
