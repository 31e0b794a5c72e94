package ai.candlefish.locations.rest;

import ai.candlefish.api.LocationsApi;
import ai.candlefish.api.model.LocationInput;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.locations.application.ChangeLocation;
import ai.candlefish.locations.application.LocationReport;
import ai.candlefish.locations.application.OpenLocation;
import ai.candlefish.locations.application.ReadLocations;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import ai.candlefish.web.MergePatch;
import ai.candlefish.web.Pages;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Locations over HTTP. */
@RequestScoped
public class LocationsResource implements LocationsApi {

    @Inject
    OpenLocation opening;

    @Inject
    ChangeLocation changes;

    @Inject
    ReadLocations locations;

    @Inject
    IdempotentRequests requests;

    @Inject
    MergePatch patches;

    @Override
    public Response listLocations(
            String franchiseId, Integer limit, @Nullable String cursor, @Nullable String q, String sort) {
        Pages.Request request = new Pages.Request(limit, cursor, sort);
        return Response.ok(LocationModels.page(locations.page(request, Objects.requireNonNullElse(q, ""))))
                .build();
    }

    @Override
    public Response createLocation(String franchiseId, LocationInput input, @Nullable String idempotencyKey) {
        return requests.once(idempotencyKey, input, () -> {
            LocationReport opened = opening.open(LocationModels.details(input));
            return Response.status(Response.Status.CREATED)
                    .header(
                            HttpHeaders.LOCATION,
                            "/api/v1/franchises/%s/locations/%s".formatted(franchiseId, opened.id()))
                    .tag(EntityTags.of(opened.version()))
                    .entity(LocationModels.model(opened))
                    .build();
        });
    }

    @Override
    public Response getLocation(String franchiseId, String locationId, @Nullable String ifNoneMatch) {
        LocationReport location = locations.one(id(locationId));
        return EntityTags.read(ifNoneMatch, location.version(), LocationModels.model(location));
    }

    @Override
    public Response updateLocation(String franchiseId, String locationId, JsonNode patch, @Nullable String ifMatch) {
        return answer(changes.change(
                id(locationId),
                EntityTags.requiredVersion(ifMatch),
                present -> LocationModels.details(
                        patches.apply(LocationModels.input(present), patch, LocationInput.class))));
    }

    @Override
    public Response closeLocation(
            String franchiseId, String locationId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        return act(locationId, idempotencyKey, ifMatch, changes::close);
    }

    @Override
    public Response reopenLocation(
            String franchiseId, String locationId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        return act(locationId, idempotencyKey, ifMatch, changes::reopen);
    }

    @Override
    public Response makePrimaryLocation(
            String franchiseId, String locationId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        return act(locationId, idempotencyKey, ifMatch, changes::makePrimary);
    }

    private Response act(
            String locationId,
            @Nullable String idempotencyKey,
            @Nullable String ifMatch,
            BiFunction<UUID, Long, LocationReport> act) {
        UUID id = id(locationId);
        long version = EntityTags.requiredVersion(ifMatch);
        return requests.once(idempotencyKey, "", () -> answer(act.apply(id, version)));
    }

    private static Response answer(LocationReport location) {
        return Response.ok(LocationModels.model(location))
                .tag(EntityTags.of(location.version()))
                .build();
    }

    private static UUID id(String locationId) {
        return Ids.parse(locationId).orElseThrow(Refusal::notFound);
    }
}
