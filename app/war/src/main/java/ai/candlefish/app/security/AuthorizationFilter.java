package ai.candlefish.app.security;

import ai.candlefish.app.errors.Moves;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.Departure;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.identity.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Enforces the permission that the contract names for the operation, and that a franchise that is suspended or leaves is only read. */
@Provider
@ApplicationScoped
@Priority(AuthenticationFilter.FIRST + 20)
public class AuthorizationFilter implements ContainerRequestFilter {

    private static final String AUTHENTICATED = "authenticated";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** What is done to a franchise and not in it. */
    private static final Set<String> OF_HQ =
            Set.of("franchises:read", "franchises:write", "support:write", "support:end", "support:allow");

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
    SecondFactor secondFactor;

    @Override
    public void filter(ContainerRequestContext request) {
        if (operations.isServersOwn(resource)) {
            return;
        }
        String permission = operations.of(resource).permission();
        if (permission.equals(AuthenticationFilter.PUBLIC) || permission.equals(AUTHENTICATED)) {
            return;
        }
        secondFactor.require(caller.required(), caller.required().hqRoles());
        Standing standing = Standing.of(request, caller.required());
        if (!standing.permissions().contains(permission)) {
            throw refusal(standing, permission);
        }
        if (!READS.contains(request.getMethod()) && !OF_HQ.contains(permission)) {
            FranchiseContext.current().ifPresent(AuthorizationFilter::requireTakesChanges);
        }
    }

    private static Refusal refusal(Standing standing, String permission) {
        if (standing.support().filter(access -> access.wouldAllow(permission)).isPresent()) {
            return Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "support_read_only",
                    "You look into this franchise for support, which is for reading. Its owner can allow changes.");
        }
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "forbidden",
                "This needs the permission «%s», which your role does not have.".formatted(permission));
    }

    private static void requireTakesChanges(Franchise franchise) {
        if (franchise.pausesWrites()) {
            throw Moves.refusal();
        }
        if (!franchise.state().takesChanges()) {
            throw franchise.leaving().map(AuthorizationFilter::isLeaving).orElseGet(() -> isSuspended(franchise));
        }
    }

    private static Refusal isLeaving(Departure departure) {
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "franchise_offboarding",
                "This franchise is leaving%s It can be read, and its data is handed over as an export."
                        .formatted(because(departure.reason())));
    }

    private static Refusal isSuspended(Franchise franchise) {
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "franchise_suspended",
                "This franchise is suspended%s Nothing is lost; it can be read, and be changed again when it is resumed."
                        .formatted(franchise
                                .suspended()
                                .map(suspension -> because(suspension.reason()))
                                .orElse(".")));
    }

    private static String because(String reason) {
        return ": " + (reason.endsWith(".") ? reason : reason + ".");
    }
}
