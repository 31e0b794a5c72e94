package ai.candlefish.network.rest;

import ai.candlefish.api.NetworkApi;
import ai.candlefish.network.application.ListNetworkAudit;
import ai.candlefish.network.application.ReadNetwork;
import ai.candlefish.network.persistence.NetworkRows.Filter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** All franchises together, for HQ, over HTTP. */
@RequestScoped
public class NetworkResource implements NetworkApi {

    @Inject
    ReadNetwork network;

    @Inject
    ListNetworkAudit events;

    @Override
    public Response getNetwork() {
        return Response.ok(NetworkModels.network(network.read())).build();
    }

    @Override
    public Response listNetworkAudit(
            Integer limit,
            @Nullable String cursor,
            @Nullable String franchise,
            @Nullable String event,
            @Nullable String actor) {
        Filter filter = new Filter(franchise, event, actor);
        return Response.ok(NetworkModels.page(events.list(filter, limit, cursor)))
                .build();
    }
}
