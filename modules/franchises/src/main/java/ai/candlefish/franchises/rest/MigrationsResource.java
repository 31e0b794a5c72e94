package ai.candlefish.franchises.rest;

import ai.candlefish.api.MigrationsApi;
import ai.candlefish.api.model.MigrationPage;
import ai.candlefish.franchises.application.RetryMigration;
import ai.candlefish.franchises.application.ViewMigrations;
import ai.candlefish.franchises.domain.Migration;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.tenancy.ledger.SchemaStanding;
import ai.candlefish.web.Cursors;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migrations of franchises over HTTP. */
@RequestScoped
public class MigrationsResource implements MigrationsApi {

    private static final int MOST_ROWS = 200;

    @Inject
    ViewMigrations views;

    @Inject
    RetryMigration retries;

    @Inject
    IdempotentRequests requests;

    @Inject
    CurrentCaller caller;

    @Inject
    Cursors cursors;

    @Override
    public Response listMigrations(Integer limit, @Nullable String cursor, @Nullable String state) {
        String scope = String.join("|", "migrations", caller.required().subject(), state == null ? "" : state);
        String after = cursor == null ? null : cursors.read(scope, cursor).getFirst();
        int most = Math.min(limit, MOST_ROWS);
        List<Migration> rows = views.page(state == null ? null : SchemaStanding.of(state), after, most + 1);
        MigrationPage page =
                MigrationBodies.page(views.overview(), rows.stream().limit(most).toList(), caller.required());
        if (rows.size() > most) {
            page.setNextCursor(cursors.write(
                    scope, List.of(rows.get(most - 1).entry().franchise().value())));
        }
        return Response.ok(page).build();
    }

    @Override
    public Response getMigration(String franchiseId) {
        Migration migration = views.view(new FranchiseId(franchiseId));
        return Response.ok(MigrationBodies.migration(migration, caller.required()))
                .tag(EntityTags.of(migration.entry().revision()))
                .build();
    }

    @Override
    public Response retryMigration(String franchiseId, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        long revision = EntityTags.requiredVersion(ifMatch);
        FranchiseId id = new FranchiseId(franchiseId);
        return requests.onceAtHq(
                idempotencyKey,
                "",
                () -> Response.accepted(MigrationBodies.migration(
                                retries.order(id, revision, caller.actor()), caller.required()))
                        .header(HttpHeaders.LOCATION, "/api/v1/franchises/%s/migration".formatted(franchiseId))
                        .build());
    }
}
