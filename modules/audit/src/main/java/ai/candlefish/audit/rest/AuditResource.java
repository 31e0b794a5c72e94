package ai.candlefish.audit.rest;

import ai.candlefish.api.AuditApi;
import ai.candlefish.audit.application.ListAudit;
import ai.candlefish.audit.application.VerifyAudit;
import ai.candlefish.audit.persistence.AuditRepository.Filter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The audit log over HTTP. */
@RequestScoped
public class AuditResource implements AuditApi {

    @Inject
    ListAudit log;

    @Inject
    VerifyAudit verification;

    @Override
    public Response listAudit(
            String franchiseId,
            Integer limit,
            @Nullable String cursor,
            @Nullable String actor,
            @Nullable String operation,
            @Nullable Boolean support) {
        Filter filter = new Filter(actor, operation, support);
        return Response.ok(AuditModels.page(log.list(filter, limit, cursor))).build();
    }

    @Override
    public Response verifyAudit(String franchiseId) {
        return Response.ok(AuditModels.verification(verification.verify())).build();
    }
}
