package ai.candlefish.franchises.keycloak;

import org.jspecify.annotations.Nullable;

/** The identity provider did not answer, or not with sense. It may later. */
public final class IdentityProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityProviderAway(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
