package ai.candlefish.app.security;

import ai.candlefish.tenancy.identity.AccessTokens;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the caller from a bearer token.
 *
 * <p>A request without a token, or with one that is not accepted, goes on without a caller: the filters refuse it where the
 * operation needs one, with a problem that says why.
 */
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final CurrentCaller current;

    @Inject
    public BearerAuthentication(AccessTokens tokens, CurrentCaller current) {
        this.tokens = tokens;
        this.current = current;
    }

    @SuppressWarnings("NullAway") // for the CDI proxy, which never calls a method of its own instance
    protected BearerAuthentication() {
        this.tokens = null;
        this.current = null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return context.doNothing();
        }
        Optional<Caller> caller =
                tokens.verify(header.substring(SCHEME.length()).strip());
        if (caller.isEmpty()) {
            return context.doNothing();
        }
        current.set(caller.get());
        return context.notifyContainerAboutLogin(caller.get(), Set.of());
    }
}
