package ai.candlefish.tenancy.identity;

import ai.candlefish.tenancy.Actor;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or program that a verified access token names.
 *
 * @param subject the identity provider's id
 * @param displayName the name to show
 * @param email the e-mail address, where the token has one
 * @param hqRoles roles held at HQ
 * @param secondFactor whether the person signed in with more than a password
 * @param expiresAt when the token ends
 */
public record Caller(
        String subject,
        String displayName,
        @Nullable String email,
        Set<Role> hqRoles,
        boolean secondFactor,
        Instant expiresAt)
        implements Principal {

    @Override
    public String getName() {
        return subject;
    }

    public Optional<String> emailAddress() {
        return Optional.ofNullable(email);
    }

    public Actor actor() {
        return new Actor(subject, displayName);
    }
}
