package ai.candlefish.app.security;

import ai.candlefish.api.Operation;
import ai.candlefish.app.fairness.FranchiseSeats;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.people.Arrivals;
import ai.candlefish.support.OpenAccess;
import ai.candlefish.support.SupportAccesses;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.SchemaState;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.registry.Memberships;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Enters the franchise of the path, for those who belong to it.
 *
 * <p>Whoever may enter takes a seat before anything is done there, and waits for it where there is none.
 *
 * <p>Who does not belong there gets the answer of a franchise that does not exist, after the same steps; so does everybody
 * while it is not open yet, or not any more. HQ enters for operations that its own roles allow, and for others only under an
 * open support access: this is the one place where that lets anybody in. A franchise whose migration failed is closed to its
 * members and to support, and stays open to HQ, who have to see it.
 */
@Provider
@ApplicationScoped
@Priority(AuthenticationFilter.FIRST + 10)
public class FranchiseFilter implements ContainerRequestFilter {

    /** Where it is kept for the request how the caller stands in the franchise. */
    static final String STANDING = FranchiseFilter.class.getName() + ".standing";

    private static final String PATH_PARAMETER = "franchiseId";
    private static final String OPENS_SUPPORT = "support:write";
    private static final String PARKED =
            "An update of this franchise's data did not succeed. Nothing is lost; it opens again when the update is repeated.";

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    OperationOf operations;

    @Inject
    @SuppressWarnings("NullAway.Init")
    CurrentCaller current;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Memberships memberships;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Franchises franchises;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SupportAccesses supportAccesses;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Arrivals arrivals;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Databases databases;

    @Inject
    @SuppressWarnings("NullAway.Init")
    SecondFactor secondFactor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FranchiseSeats seats;

    @Override
    public void filter(ContainerRequestContext request) {
        String slug = request.getUriInfo().getPathParameters().getFirst(PATH_PARAMETER);
        if (slug == null || operations.isServersOwn(resource)) {
            return;
        }
        Operation operation = operations.of(resource);
        Caller caller = current.required();
        Optional<FranchiseId> id = FranchiseId.parse(slug);
        Set<Role> held = id.map(it -> memberships.of(caller.subject()).getOrDefault(it, Set.of()))
                .orElse(Set.of());
        Optional<OpenAccess> support = id.flatMap(it -> supportOf(caller, it, operation));
        boolean mayKnow = !held.isEmpty() || isForHq(caller, operation) || support.isPresent();
        Optional<Franchise> found = mayKnow ? id.flatMap(franchises::find) : Optional.empty();
        Franchise franchise = found.orElseThrow(Refusal::notFound);
        RequestFranchise.sit(request, held.isEmpty() ? seats.ofHq() : seats.ofMember(franchise.id()));
        secondFactor.require(caller, held);
        secondFactor.require(caller, caller.hqRoles());
        Standing standing = standingIn(franchise, held, caller, operation, support);
        if (franchise.schemaState() == SchemaState.MIGRATION_FAILED && !isForHq(caller, operation)) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "franchise_migration_failed", PARKED);
        }
        if (!isForHq(caller, operation)) {
            databases.requireReachable(franchise.database());
        }
        request.setProperty(STANDING, standing);
        RequestFranchise.enter(request, franchise);
        if (franchise.state().takesChanges()
                && !franchise.pausesWrites()
                && memberships.isAwaited(caller.subject(), franchise.id())) {
            arrivals.arrived(caller.subject());
        }
    }

    /** What counts here: roles held in a franchise that is open, those at HQ where they allow more, and then a support access. */
    private static Standing standingIn(
            Franchise franchise, Set<Role> held, Caller caller, Operation operation, Optional<OpenAccess> support) {
        boolean isOpen = franchise.state().isOpen();
        Standing ofStaff = Standing.of(isOpen ? held : Set.of());
        if (ofStaff.permissions().contains(operation.permission())) {
            return ofStaff;
        }
        if (isForHq(caller, operation)) {
            return Standing.of(caller.hqRoles());
        }
        if (isOpen && support.isPresent()) {
            return Standing.under(support.get());
        }
        if (!isOpen || held.isEmpty()) {
            throw Refusal.notFound();
        }
        return ofStaff;
    }

    /** Asked for only where it can make a difference, so that nobody else's requests wait for it. */
    private Optional<OpenAccess> supportOf(Caller caller, FranchiseId id, Operation operation) {
        boolean mayHaveOne = Role.permissionsOf(caller.hqRoles()).contains(OPENS_SUPPORT);
        return mayHaveOne && !isForHq(caller, operation)
                ? supportAccesses.openFor(caller.subject(), id)
                : Optional.empty();
    }

    private static boolean isForHq(Caller caller, Operation operation) {
        return Role.permissionsOf(caller.hqRoles()).contains(operation.permission());
    }
}
