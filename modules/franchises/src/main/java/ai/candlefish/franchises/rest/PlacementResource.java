package ai.candlefish.franchises.rest;

import ai.candlefish.api.PlacementApi;
import ai.candlefish.api.model.DatabaseList;
import ai.candlefish.api.model.MoveInput;
import ai.candlefish.api.model.MoveList;
import ai.candlefish.franchises.application.Placements;
import ai.candlefish.franchises.application.StartMove;
import ai.candlefish.franchises.application.ViewMove;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where franchises lie, and their moves. */
@RequestScoped
public class PlacementResource implements PlacementApi {

    @Inject
    Placements placements;

    @Inject
    StartMove start;

    @Inject
    ViewMove moves;

    @Inject
    IdempotentRequests requests;

    @Inject
    CurrentCaller caller;

    @Override
    public Response listDatabases() {
        return Response.ok(new DatabaseList()
                        .items(placements.all().stream()
                                .map(PlacementBodies::database)
                                .toList()))
                .build();
    }

    @Override
    public Response moveFranchise(
            String franchiseId, MoveInput input, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(idempotencyKey, input, () -> {
            start.start(id, version, input.getDatabase(), caller.actor());
            return Response.accepted(PlacementBodies.move(moves.last(id)))
                    .header(HttpHeaders.LOCATION, "/api/v1/franchises/%s/moves".formatted(franchiseId))
                    .build();
        });
    }

    @Override
    public Response listMoves(String franchiseId) {
        return Response.ok(new MoveList()
                        .items(moves.find(new FranchiseId(franchiseId)).stream()
                                .map(PlacementBodies::move)
                                .toList()))
                .build();
    }
}
