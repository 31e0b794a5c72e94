package ai.candlefish.people.rest;

import ai.candlefish.api.PeopleApi;
import ai.candlefish.api.model.PersonInput;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.people.application.Asker;
import ai.candlefish.people.application.ChangeRoles;
import ai.candlefish.people.application.InvitePerson;
import ai.candlefish.people.application.PersonReport;
import ai.candlefish.people.application.ReadPeople;
import ai.candlefish.people.application.RemovePerson;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.registry.Memberships;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People over HTTP. */
@RequestScoped
public class PeopleResource implements PeopleApi {

    private static final String WRITE = "people:write";

    @Inject
    InvitePerson invitations;

    @Inject
    ChangeRoles changes;

    @Inject
    RemovePerson removal;

    @Inject
    ReadPeople people;

    @Inject
    IdempotentRequests requests;

    @Inject
    MergePatch patches;

    @Inject
    CurrentCaller caller;

    @Inject
    Memberships memberships;

    @Override
    public Response listPeople(
            String franchiseId,
            Integer limit,
            @Nullable String cursor,
            @Nullable String q,
            @Nullable String role,
            String sort) {
        Pages.Request request = new Pages.Request(limit, cursor, sort);
        Role held = role == null ? null : Role.of(role);
        return Response.ok(PersonModels.page(people.page(request, Objects.requireNonNullElse(q, ""), held, asker())))
                .build();
    }

    @Override
    public Response invitePerson(String franchiseId, PersonInput input, @Nullable String idempotencyKey) {
        return requests.once(idempotencyKey, input, () -> {
            PersonReport invited = invitations.invite(PersonModels.invitation(input), caller.actor());
            return Response.fromResponse(answer(invited))
                    .status(Response.Status.CREATED)
                    .header(
                            HttpHeaders.LOCATION,
                            "/api/v1/franchises/%s/people/%s"
                                    .formatted(franchiseId, invited.person().id()))
                    .build();
        });
    }

    @Override
    public Response getPerson(String franchiseId, String personId, @Nullable String ifNoneMatch) {
        PersonReport found = people.one(id(personId), asker());
        return EntityTags.read(ifNoneMatch, found.person().version(), PersonModels.model(found));
    }

    @Override
    public Response updatePerson(String franchiseId, String personId, JsonNode patch, @Nullable String ifMatch) {
        return answer(changes.change(
                id(personId),
                EntityTags.requiredVersion(ifMatch),
                present -> PersonModels.newRoles(
                        present, patches.apply(PersonModels.input(present), patch, PersonInput.class)),
                caller.actor()));
    }

    @Override
    public Response removePerson(String franchiseId, String personId, @Nullable String ifMatch) {
        removal.remove(id(personId), EntityTags.requiredVersion(ifMatch), caller.actor());
        return Response.noContent().build();
    }

    @Override
    public Response resendInvitation(
            String franchiseId, String personId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long version = EntityTags.requiredVersion(ifMatch);
        UUID id = id(personId);
        return requests.once(idempotencyKey, "", () -> answer(invitations.again(id, version, caller.actor())));
    }

    @Override
    public Response listPeopleHistory(String franchiseId, Integer limit, @Nullable String cursor) {
        return Response.ok(PersonModels.history(people.history(limit, cursor))).build();
    }

    private Asker asker() {
        String subject = caller.required().subject();
        Set<Role> held =
                memberships.of(subject).getOrDefault(FranchiseContext.required().id(), Set.of());
        return new Asker(subject, Role.permissionsOf(held).contains(WRITE));
    }

    private static UUID id(String personId) {
        return Ids.parse(personId).orElseThrow(Refusal::notFound);
    }

    private static Response answer(PersonReport report) {
        return Response.ok(PersonModels.model(report))
                .tag(EntityTags.of(report.person().version()))
                .build();
    }
}
