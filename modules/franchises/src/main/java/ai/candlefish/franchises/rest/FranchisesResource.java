package ai.candlefish.franchises.rest;

import ai.candlefish.api.FranchisesApi;
import ai.candlefish.api.model.FranchiseInput;
import ai.candlefish.api.model.FranchisePage;
import ai.candlefish.franchises.application.ChangeFranchise;
import ai.candlefish.franchises.application.FranchiseDetails;
import ai.candlefish.franchises.application.Placements;
import ai.candlefish.franchises.application.RequestFranchise;
import ai.candlefish.franchises.application.ViewFranchise;
import ai.candlefish.franchises.domain.FranchiseDraft;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.support.OpenAccess;
import ai.candlefish.support.SupportAccesses;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.FranchiseState;
import ai.candlefish.tenancy.Franchises;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.tenancy.registry.FranchiseQuery;
import ai.candlefish.tenancy.registry.FranchiseQuery.Position;
import ai.candlefish.tenancy.registry.FranchiseQuery.Sort;
import ai.candlefish.tenancy.registry.Memberships;
import ai.candlefish.web.Cursors;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import ai.candlefish.web.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed in, the franchises for HQ, and one franchise with its locations. */
@RequestScoped
public class FranchisesResource implements FranchisesApi {

    private static final int MOST_ROWS = 200;

    @Inject
    CurrentCaller current;

    @Inject
    Memberships memberships;

    @Inject
    Franchises franchises;

    @Inject
    SupportAccesses supportAccesses;

    @Inject
    RequestFranchise requesting;

    @Inject
    ChangeFranchise changes;

    @Inject
    ViewFranchise views;

    @Inject
    Placements placements;

    @Inject
    IdempotentRequests requests;

    @Inject
    MergePatch patches;

    @Inject
    Cursors cursors;

    @Override
    public Response getMe() {
        Caller caller = current.required();
        return Response.ok(FranchiseBodies.me(caller, memberships.of(caller.subject()), support(caller), franchises))
                .build();
    }

    /** Only people of HQ can have opened anything. */
    private List<OpenAccess> support(Caller caller) {
        return caller.hqRoles().isEmpty() ? List.of() : supportAccesses.openOf(caller.subject());
    }

    @Override
    public Response createFranchise(FranchiseInput input, @Nullable String idempotencyKey) {
        return requests.onceAtHq(idempotencyKey, input, () -> {
            FranchiseDetails requested = requesting.request(
                    new FranchiseId(input.getId()),
                    FranchiseInputs.draft(input, placements.choose(input.getDatabase())),
                    current.actor());
            return Response.fromResponse(answer(requested))
                    .status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/franchises/" + input.getId())
                    .build();
        });
    }

    @Override
    public Response getFranchise(String franchiseId) {
        return answer(views.view(new FranchiseId(franchiseId)));
    }

    @Override
    public Response updateFranchise(String franchiseId, JsonNode patch, @Nullable String ifMatch) {
        FranchiseId id = new FranchiseId(franchiseId);
        return answer(changes.change(
                id, EntityTags.requiredVersion(ifMatch), present -> patched(id, present, patch), current.actor()));
    }

    @Override
    public Response listFranchises(
            Integer limit, @Nullable String cursor, @Nullable String q, @Nullable String state, String sort) {
        FranchiseQuery query = query(q, state, sort);
        String scope = String.join("|", "franchises", current.required().subject(), query.toString());
        int most = Math.min(limit, MOST_ROWS);
        List<FranchiseOverview> rows = franchises.page(query, after(scope, cursor), most + 1);
        FranchisePage page = new FranchisePage()
                .items(rows.stream().limit(most).map(FranchiseBodies::summary).toList());
        if (rows.size() > most) {
            Position last = query.positionOf(rows.get(most - 1));
            page.setNextCursor(cursors.write(scope, List.of(last.value(), last.slug())));
        }
        return Response.ok(page).build();
    }

    private static FranchiseQuery query(@Nullable String q, @Nullable String state, String sort) {
        boolean descending = sort.startsWith("-");
        return new FranchiseQuery(
                q == null ? "" : q,
                state == null ? null : FranchiseState.of(state),
                Sort.of(descending ? sort.substring(1) : sort),
                descending);
    }

    private @Nullable Position after(String scope, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> position = cursors.read(scope, cursor);
        return new Position(position.get(0), position.get(1));
    }

    private Response answer(FranchiseDetails details) {
        return Response.ok(LifecycleBodies.franchise(details, current.required()))
                .tag(EntityTags.of(details.franchise().version()))
                .build();
    }

    private FranchiseDraft patched(FranchiseId id, FranchiseDraft present, JsonNode patch) {
        FranchiseInput input = patches.apply(FranchiseInputs.input(id, present), patch, FranchiseInput.class);
        if (!input.getId().equals(id.value())) {
            throw Refusal.invalid("/id", "wrong_value", "must be %s: a slug never changes".formatted(id));
        }
        return FranchiseInputs.draft(input, placements.choose(input.getDatabase()));
    }
}
