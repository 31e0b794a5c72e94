package ai.candlefish.franchises.rest;

import ai.candlefish.api.LifecycleApi;
import ai.candlefish.api.model.SuspendInput;
import ai.candlefish.franchises.application.FranchiseDetails;
import ai.candlefish.franchises.application.ListHistory;
import ai.candlefish.franchises.application.ResumeFranchise;
import ai.candlefish.franchises.application.StartProvisioning;
import ai.candlefish.franchises.application.SuspendFranchise;
import ai.candlefish.franchises.application.ViewProvisioning;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The life of franchises over HTTP. */
@RequestScoped
public class LifecycleResource implements LifecycleApi {

    @Inject
    StartProvisioning start;

    @Inject
    ViewProvisioning progress;

    @Inject
    SuspendFranchise suspension;

    @Inject
    ResumeFranchise resumption;

    @Inject
    ListHistory history;

    @Inject
    IdempotentRequests requests;

    @Inject
    CurrentCaller caller;

    @Override
    public Response provisionFranchise(String franchiseId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(
                idempotencyKey,
                "",
                () -> Response.accepted(LifecycleBodies.provisioning(start.start(id, version, caller.actor())))
                        .header(HttpHeaders.LOCATION, "/api/v1/franchises/%s/provisioning".formatted(franchiseId))
                        .build());
    }

    @Override
    public Response getProvisioning(String franchiseId) {
        return Response.ok(LifecycleBodies.provisioning(progress.view(new FranchiseId(franchiseId))))
                .build();
    }

    @Override
    public Response suspendFranchise(
            String franchiseId, SuspendInput input, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(
                idempotencyKey,
                input,
                () -> answer(suspension.suspend(id, version, input.getReason(), caller.actor())));
    }

    @Override
    public Response resumeFranchise(String franchiseId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(idempotencyKey, "", () -> answer(resumption.resume(id, version, caller.actor())));
    }

    @Override
    public Response listFranchiseHistory(String franchiseId, Integer limit, @Nullable String cursor) {
        return Response.ok(LifecycleBodies.history(history.list(new FranchiseId(franchiseId), limit, cursor)))
                .build();
    }

    private Response answer(FranchiseDetails details) {
        return Response.ok(LifecycleBodies.franchise(details, caller.required()))
                .tag(EntityTags.of(details.franchise().version()))
                .build();
    }
}
