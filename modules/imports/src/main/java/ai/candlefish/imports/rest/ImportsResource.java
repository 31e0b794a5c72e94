package ai.candlefish.imports.rest;

import ai.candlefish.api.ImportsApi;
import ai.candlefish.imports.application.CancelImport;
import ai.candlefish.imports.application.ImportReport;
import ai.candlefish.imports.application.ReadImports;
import ai.candlefish.imports.application.StartImport;
import ai.candlefish.imports.rest.UploadForm.Upload;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.web.IdempotentRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP. */
@RequestScoped
public class ImportsResource implements ImportsApi {

    @Inject
    StartImport beginning;

    @Inject
    CancelImport cancellation;

    @Inject
    ReadImports imports;

    @Inject
    UploadForm form;

    @Inject
    IdempotentRequests requests;

    @Inject
    CurrentCaller caller;

    @Override
    public Response listImports(String franchiseId, Integer limit, @Nullable String cursor) {
        return Response.ok(ImportModels.page(imports.page(limit, cursor))).build();
    }

    @Override
    public Response startImport(String franchiseId, String idempotencyKey, List<EntityPart> parts) {
        Upload upload = form.read(parts);
        return requests.once(idempotencyKey, upload.identity(), () -> {
            ImportReport report = beginning.start(upload.plan(), upload.dryRun(), upload.files(), caller.actor());
            return Response.accepted(ImportModels.model(report))
                    .header(
                            HttpHeaders.LOCATION,
                            "/api/v1/franchises/%s/imports/%s"
                                    .formatted(franchiseId, report.job().id()))
                    .build();
        });
    }

    @Override
    public Response getImport(String franchiseId, String importId) {
        return Response.ok(ImportModels.model(imports.one(id(importId)))).build();
    }

    @Override
    public Response cancelImport(String franchiseId, String importId, @Nullable String idempotencyKey) {
        return requests.once(
                idempotencyKey,
                Map.of(),
                () -> Response.ok(ImportModels.model(cancellation.cancel(id(importId))))
                        .build());
    }

    private static UUID id(String importId) {
        return Ids.parse(importId).orElseThrow(Refusal::notFound);
    }
}
