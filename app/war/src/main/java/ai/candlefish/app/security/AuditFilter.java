package ai.candlefish.app.security;

import ai.candlefish.app.errors.Problems;
import ai.candlefish.app.http.Tracing;
import ai.candlefish.audit.AuditLog;
import ai.candlefish.audit.AuditedRequest;
import ai.candlefish.audit.AuditedRequest.Facts;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.support.OpenAccess;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.SchemaState;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.registry.FranchiseActivity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Enters into a franchise's audit log what was changed there, what was refused for want of a permission, and all that is done
 * under a support access.
 *
 * <p>Under a support access nothing is shown that is not in the log: an answer whose entry fails is withheld, and a change is
 * entered before it begins as well. A plain reading by staff costs nothing.
 */
@Provider
@ApplicationScoped
@Priority(AuthenticationFilter.FIRST + 15)
public class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(AuditFilter.class.getName());
    private static final String READ = ":read";
    private static final int FIRST_REFUSAL = 400;
    private static final int FORBIDDEN = 403;
    private static final Annotation[] NONE = {};

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
    AuditLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AuditedRequest audited;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FranchiseActivity activity;

    @Inject
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (operations.isServersOwn(resource) || FranchiseContext.current().isEmpty()) {
            return;
        }
        Standing standing = Standing.of(request, caller.required());
        audited.is(new Facts(
                resource.getResourceMethod().getName(),
                target(request),
                servlet.getRemoteAddr(),
                Tracing.traceId(servlet),
                standing.support().map(OpenAccess::id).orElse(null)));
        if (standing.support().isPresent() && standing.permissions().contains(permission()) && !isReading()) {
            log.enter(caller.actor(), null, null);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        enter(request, answer);
        FranchiseContext.current()
                .filter(franchise -> answer.getStatus() < FIRST_REFUSAL && !isReading() && !isForHq())
                .ifPresent(franchise -> activity.changed(franchise.id()));
    }

    private void enter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (FranchiseContext.current().filter(AuditFilter::hasLog).isEmpty() || audited.hasOutcome()) {
            return;
        }
        boolean isUnderSupport =
                Standing.of(request, caller.required()).support().isPresent();
        int status = answer.getStatus();
        if (!isUnderSupport && status != FORBIDDEN && (isReading() || status >= FIRST_REFUSAL)) {
            return;
        }
        try {
            log.enter(caller.actor(), status, null);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "Not in the audit log: " + audited.facts().operation() + " with status " + status
                            + ", trace id " + Tracing.traceId(servlet));
            if (isUnderSupport) {
                withhold(answer);
            }
        }
    }

    /** What could not be entered may not be seen; a change has its entry from before it began. */
    private void withhold(ContainerResponseContext answer) {
        Response instead = Problems.of(
                Refusal.of(
                        Refusal.Kind.UNAVAILABLE,
                        "audit_unavailable",
                        "What is done for support is recorded, and that did not succeed. Try again shortly."),
                servlet);
        answer.getHeaders().clear();
        answer.getHeaders().putAll(instead.getHeaders());
        answer.setStatus(instead.getStatus());
        answer.setEntity(instead.getEntity(), NONE, instead.getMediaType());
    }

    private boolean isReading() {
        return permission().endsWith(READ);
    }

    /** What HQ does with a franchise by its own roles is no change in it. */
    private boolean isForHq() {
        return Role.permissionsOf(caller.required().hqRoles()).contains(permission());
    }

    private String permission() {
        return operations.of(resource).permission();
    }

    /** One that is not set up has no log yet; one whose migration failed may lack it. */
    private static boolean hasLog(Franchise franchise) {
        return franchise.state().isOpen() && franchise.schemaState() != SchemaState.MIGRATION_FAILED;
    }

    /** The path below the franchise: ids, and nothing that was written in a query. */
    private static String target(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceFirst("^/?franchises/[^/]*", "");
    }
}
