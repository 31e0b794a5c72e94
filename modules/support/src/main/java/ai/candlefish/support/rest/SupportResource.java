package ai.candlefish.support.rest;

import ai.candlefish.api.SupportApi;
import ai.candlefish.api.model.SupportAccessInput;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.support.application.ChangeSupport;
import ai.candlefish.support.application.OpenSupport;
import ai.candlefish.support.application.ReadSupport;
import ai.candlefish.support.domain.SupportAccess;
import ai.candlefish.support.domain.SupportAct;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Support accesses over HTTP. */
@RequestScoped
public class SupportResource implements SupportApi {

    @Inject
    OpenSupport opening;

    @Inject
    ChangeSupport changes;

    @Inject
    ReadSupport accesses;

    @Inject
    IdempotentRequests requests;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public Response listSupportAccesses(
            String franchiseId, Integer limit, @Nullable String cursor, @Nullable Boolean open) {
        return Response.ok(SupportModels.page(accesses.page(open, limit, cursor), clock.instant()))
                .build();
    }

    @Override
    public Response openSupportAccess(String franchiseId, SupportAccessInput input, @Nullable String idempotencyKey) {
        opening.begin(input.getReason(), caller.actor());
        Duration length = Duration.ofMinutes(input.getMinutes());
        return requests.onceWithRegistry(idempotencyKey, input, () -> {
            SupportAccess opened = opening.open(input.getReason(), length, caller.actor());
            return Response.fromResponse(answer(opened))
                    .status(Response.Status.CREATED)
                    .header(
                            HttpHeaders.LOCATION,
                            "/api/v1/franchises/%s/support-accesses/%s".formatted(franchiseId, opened.id()))
                    .build();
        });
    }

    @Override
    public Response getSupportAccess(String franchiseId, String supportAccessId) {
        return answer(accesses.one(id(supportAccessId)));
    }

    @Override
    public Response endSupportAccess(
            String franchiseId, String supportAccessId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        return change(SupportAct.END, supportAccessId, idempotencyKey, ifMatch);
    }

    @Override
    public Response allowSupportChanges(
            String franchiseId, String supportAccessId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        return change(SupportAct.ALLOW_CHANGES, supportAccessId, idempotencyKey, ifMatch);
    }

    @Override
    public Response withdrawSupportChanges(
            String franchiseId, String supportAccessId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        return change(SupportAct.WITHDRAW_CHANGES, supportAccessId, idempotencyKey, ifMatch);
    }

    private Response change(SupportAct act, String id, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        SupportAccess present = accesses.one(id(id)); // what is not there is not found, whatever version was asked for
        long version = EntityTags.requiredVersion(ifMatch);
        changes.begin(caller.actor(), present.terms().reason());
        return requests.onceWithRegistry(
                idempotencyKey, act.word(), () -> answer(changes.change(act, present.id(), version, caller.actor())));
    }

    private Response answer(SupportAccess access) {
        return Response.ok(SupportModels.access(access, clock.instant()))
                .tag(EntityTags.of(access.version()))
                .build();
    }

    private static UUID id(String supportAccessId) {
        return Ids.parse(supportAccessId).orElseThrow(Refusal::notFound);
    }
}
