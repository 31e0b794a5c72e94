package ai.candlefish.app.security;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks people at HQ and owners for more than a password, unless {@code CANDLEFISH_MFA=off} says that this is a demo. */
@ApplicationScoped
public class SecondFactor {

    /** The refusal's code; the answer then names the level to sign in with, as RFC 9470 describes it. */
    public static final String CODE = "mfa_required";

    private static final Logger LOG = Logger.getLogger(SecondFactor.class.getName());

    private final boolean required;

    @Inject
    public SecondFactor(@ConfigProperty(name = "CANDLEFISH_MFA", defaultValue = "required") String setting) {
        this.required = switch (setting) {
            case "required" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("CANDLEFISH_MFA is «required» or «off», not " + setting);
        };
    }

    /** For the CDI proxy, which never calls a method of its own instance. */
    protected SecondFactor() {
        this.required = true;
    }

    void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (!required) {
            LOG.log(Level.WARNING, "CANDLEFISH_MFA is off: a password is enough for HQ and for owners.");
        }
    }

    /**
     * Lets the caller use these roles.
     *
     * @throws Refusal unauthenticated, when one of them needs a second factor and the caller signed in without
     */
    void require(Caller caller, Collection<Role> roles) {
        if (required && !caller.secondFactor() && roles.stream().anyMatch(Role::needsSecondFactor)) {
            throw Refusal.of(
                    Refusal.Kind.UNAUTHENTICATED,
                    CODE,
                    "Your role needs a second factor: sign in again with an authenticator app or a passkey.");
        }
    }
}
