package ai.candlefish.app.security;

import ai.candlefish.api.Operation;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.identity.AccessTokens;
import ai.candlefish.tenancy.identity.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody unknown past, but for operations that the contract calls public. */
@Provider
@ApplicationScoped
@Priority(AuthenticationFilter.FIRST)
public class AuthenticationFilter implements ContainerRequestFilter {

    static final int FIRST = 1000;
    static final String PUBLIC = "public";

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    OperationOf operations;

    @Inject
    @SuppressWarnings("NullAway.Init")
    CurrentCaller caller;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AccessTokens tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        if (operations.isServersOwn(resource)) {
            return;
        }
        Operation operation = operations.of(resource);
        if (operation.permission().equals(PUBLIC) || caller.find().isPresent()) {
            return;
        }
        if (tokens.keys().current().isEmpty()) {
            throw Refusal.of(
                    Refusal.Kind.UNAVAILABLE,
                    "identity_unavailable",
                    "Sign-ins can't be checked at the moment. Try again shortly.");
        }
        caller.required();
    }
}
