package ai.candlefish.franchises.rest;

import ai.candlefish.api.PlacementApi;
import ai.candlefish.api.model.Database;
import ai.candlefish.api.model.DatabaseList;
import ai.candlefish.franchises.application.Placements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Where franchises lie. */
@RequestScoped
public class PlacementResource implements PlacementApi {

    @Inject
    Placements placements;

    @Override
    public Response listDatabases() {
        return Response.ok(new DatabaseList()
                        .items(placements.all().stream()
                                .map(PlacementResource::database)
                                .toList()))
                .build();
    }

    private static Database database(Placements.Placement placement) {
        return new Database()
                .name(placement.name())
                .franchises(placement.franchises())
                .reachable(placement.reachable());
    }
}
