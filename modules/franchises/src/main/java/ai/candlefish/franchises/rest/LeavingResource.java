package ai.candlefish.franchises.rest;

import ai.candlefish.api.LeavingApi;
import ai.candlefish.api.model.OffboardInput;
import ai.candlefish.api.model.PurgeInput;
import ai.candlefish.api.model.RestoreInput;
import ai.candlefish.franchises.application.ArchiveFranchise;
import ai.candlefish.franchises.application.FranchiseDetails;
import ai.candlefish.franchises.application.OffboardFranchise;
import ai.candlefish.franchises.application.PurgeFranchise;
import ai.candlefish.franchises.application.ReadExport;
import ai.candlefish.franchises.application.RestoreFranchise;
import ai.candlefish.franchises.application.StartExport;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.exports.Archive;
import ai.candlefish.tenancy.exports.ExportChunks;
import ai.candlefish.tenancy.exports.FranchiseExport;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The leaving of franchises over HTTP. */
@RequestScoped
public class LeavingResource implements LeavingApi {

    @Inject
    OffboardFranchise offboarding;

    @Inject
    ArchiveFranchise archiving;

    @Inject
    RestoreFranchise restoring;

    @Inject
    PurgeFranchise purging;

    @Inject
    StartExport start;

    @Inject
    ReadExport exports;

    @Inject
    ExportChunks chunks;

    @Inject
    IdempotentRequests requests;

    @Inject
    CurrentCaller caller;

    @Override
    public Response offboardFranchise(
            String franchiseId, OffboardInput input, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(
                idempotencyKey,
                input,
                () -> answer(offboarding.offboard(id, version, input.getReason(), caller.actor())));
    }

    @Override
    public Response startExport(String franchiseId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(
                idempotencyKey,
                "",
                () -> Response.accepted(LeavingBodies.export(start.start(id, version, caller.actor())))
                        .header(HttpHeaders.LOCATION, "/api/v1/franchises/%s/data-export".formatted(franchiseId))
                        .build());
    }

    @Override
    public Response getExport(String franchiseId) {
        return Response.ok(exports.view(new FranchiseId(franchiseId))
                        .map(LeavingBodies::export)
                        .orElseGet(LeavingBodies::noExport))
                .build();
    }

    @Override
    public Response downloadExport(String franchiseId) {
        FranchiseId id = new FranchiseId(franchiseId);
        FranchiseExport export = exports.handOut(caller.actor());
        Archive archive = export.completed().orElseThrow();
        StreamingOutput content = out -> {
            try (InputStream file = chunks.open(id, export.id(), archive.bytes())) {
                file.transferTo(out);
            }
        };
        LocalDate day = LocalDate.ofInstant(archive.takenAt(), ZoneOffset.UTC);
        return Response.ok(content, "application/zip")
                .tag(new EntityTag(archive.sha256()))
                .header(HttpHeaders.CONTENT_LENGTH, archive.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%s.zip\"".formatted(id, day))
                .build();
    }

    @Override
    public Response restoreFranchise(String franchiseId, RestoreInput input, @Nullable String idempotencyKey) {
        FranchiseId source = new FranchiseId(franchiseId);
        FranchiseId id = new FranchiseId(input.getId());
        return requests.onceAtHq(
                idempotencyKey,
                input,
                () -> Response.fromResponse(answer(restoring.request(
                                source, id, input.getName(), FranchiseInputs.owner(input.getOwner()), caller.actor())))
                        .status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/franchises/" + id)
                        .build());
    }

    @Override
    public Response archiveFranchise(String franchiseId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(idempotencyKey, "", () -> answer(archiving.archive(id, version, caller.actor())));
    }

    @Override
    public Response requestPurge(
            String franchiseId, PurgeInput input, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(
                idempotencyKey, input, () -> answer(purging.request(id, version, input.getReason(), caller.actor())));
    }

    @Override
    public Response withdrawPurge(String franchiseId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(idempotencyKey, "", () -> answer(purging.withdraw(id, version, caller.actor())));
    }

    @Override
    public Response purgeFranchise(String franchiseId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(
                idempotencyKey,
                "",
                () -> Response.fromResponse(answer(purging.order(id, version, caller.actor())))
                        .status(Response.Status.ACCEPTED)
                        .header(HttpHeaders.LOCATION, "/api/v1/franchises/" + id)
                        .build());
    }

    private Response answer(FranchiseDetails details) {
        return Response.ok(LifecycleBodies.franchise(details, caller.required()))
                .tag(EntityTags.of(details.franchise().version()))
                .build();
    }
}
