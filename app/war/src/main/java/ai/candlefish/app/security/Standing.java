package ai.candlefish.app.security;

import ai.candlefish.support.OpenAccess;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.identity.Role;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do here, and why.
 *
 * @param openAccess the support access that it comes from, or null
 */
record Standing(Set<String> permissions, @Nullable OpenAccess openAccess) {

    static Standing of(Set<Role> roles) {
        return new Standing(Role.permissionsOf(roles), null);
    }

    static Standing under(OpenAccess access) {
        return new Standing(access.permissions(), access);
    }

    /** In the franchise that the request entered, or at HQ where it entered none. */
    static Standing of(ContainerRequestContext request, Caller caller) {
        return request.getProperty(FranchiseFilter.STANDING) instanceof Standing here ? here : of(caller.hqRoles());
    }

    Optional<OpenAccess> support() {
        return Optional.ofNullable(openAccess);
    }
}
