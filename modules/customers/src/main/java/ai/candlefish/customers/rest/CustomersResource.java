package ai.candlefish.customers.rest;

import ai.candlefish.api.CustomersApi;
import ai.candlefish.api.model.CustomerInput;
import ai.candlefish.customers.application.AddCustomer;
import ai.candlefish.customers.application.ChangeCustomer;
import ai.candlefish.customers.application.ReadCustomers;
import ai.candlefish.customers.domain.Customer;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
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
import org.jspecify.annotations.Nullable;

/** Customers over HTTP. */
@RequestScoped
public class CustomersResource implements CustomersApi {

    @Inject
    AddCustomer addition;

    @Inject
    ChangeCustomer changes;

    @Inject
    ReadCustomers customers;

    @Inject
    IdempotentRequests requests;

    @Inject
    MergePatch patches;

    @Override
    public Response listCustomers(
            String franchiseId, Integer limit, @Nullable String cursor, @Nullable String q, String sort) {
        Pages.Request request = new Pages.Request(limit, cursor, sort);
        return Response.ok(CustomerModels.page(customers.page(request, Objects.requireNonNullElse(q, ""))))
                .build();
    }

    @Override
    public Response createCustomer(String franchiseId, CustomerInput input, @Nullable String idempotencyKey) {
        return requests.once(idempotencyKey, input, () -> {
            Customer added = addition.add(CustomerModels.details(input));
            return Response.status(Response.Status.CREATED)
                    .header(
                            HttpHeaders.LOCATION,
                            "/api/v1/franchises/%s/customers/%s".formatted(franchiseId, added.id()))
                    .tag(EntityTags.of(added.version()))
                    .entity(CustomerModels.model(added))
                    .build();
        });
    }

    @Override
    public Response getCustomer(String franchiseId, String customerId, @Nullable String ifNoneMatch) {
        Customer customer = customers.one(id(customerId));
        return EntityTags.read(ifNoneMatch, customer.version(), CustomerModels.model(customer));
    }

    @Override
    public Response updateCustomer(String franchiseId, String customerId, JsonNode patch, @Nullable String ifMatch) {
        Customer changed = changes.change(
                id(customerId),
                EntityTags.requiredVersion(ifMatch),
                present -> CustomerModels.details(
                        patches.apply(CustomerModels.input(present), patch, CustomerInput.class)));
        return Response.ok(CustomerModels.model(changed))
                .tag(EntityTags.of(changed.version()))
                .build();
    }

    private static UUID id(String customerId) {
        return Ids.parse(customerId).orElseThrow(Refusal::notFound);
    }
}
