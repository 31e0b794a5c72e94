package ai.candlefish.catalog.rest;

import ai.candlefish.api.CatalogApi;
import ai.candlefish.api.model.ProductInput;
import ai.candlefish.catalog.application.AddProduct;
import ai.candlefish.catalog.application.ChangeProduct;
import ai.candlefish.catalog.application.ReadProducts;
import ai.candlefish.catalog.domain.Product;
import ai.candlefish.catalog.persistence.ProductRepository.Filter;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import ai.candlefish.web.MergePatch;
import ai.candlefish.web.Pages;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Products over HTTP. */
@RequestScoped
public class ProductsResource implements CatalogApi {

    @Inject
    AddProduct addition;

    @Inject
    ChangeProduct changes;

    @Inject
    ReadProducts products;

    @Inject
    IdempotentRequests requests;

    @Inject
    MergePatch patches;

    @Override
    public Response listProducts(
            String franchiseId,
            Integer limit,
            @Nullable String cursor,
            @Nullable String q,
            String sort,
            @Nullable Boolean discontinued) {
        Filter filter = new Filter(Objects.requireNonNullElse(q, ""), discontinued);
        return Response.ok(
                        ProductModels.page(products.page(new Pages.Request(limit, cursor, sort), filter), currency()))
                .build();
    }

    @Override
    public Response createProduct(String franchiseId, ProductInput input, @Nullable String idempotencyKey) {
        return requests.once(idempotencyKey, input, () -> {
            Product added = addition.add(ProductModels.details(input, currency()));
            return Response.status(Response.Status.CREATED)
                    .header(
                            HttpHeaders.LOCATION,
                            "/api/v1/franchises/%s/products/%s".formatted(franchiseId, added.id()))
                    .tag(EntityTags.of(added.version()))
                    .entity(ProductModels.model(added, currency()))
                    .build();
        });
    }

    @Override
    public Response getProduct(String franchiseId, String productId, @Nullable String ifNoneMatch) {
        Product product = products.one(id(productId));
        return EntityTags.read(ifNoneMatch, product.version(), ProductModels.model(product, currency()));
    }

    @Override
    public Response updateProduct(String franchiseId, String productId, JsonNode patch, @Nullable String ifMatch) {
        Currency currency = currency();
        Product changed = changes.change(
                id(productId),
                EntityTags.requiredVersion(ifMatch),
                present -> ProductModels.details(
                        patches.apply(ProductModels.input(present, currency), patch, ProductInput.class), currency));
        return Response.ok(ProductModels.model(changed, currency))
                .tag(EntityTags.of(changed.version()))
                .build();
    }

    private static Currency currency() {
        return FranchiseContext.required().currency();
    }

    private static UUID id(String productId) {
        return Ids.parse(productId).orElseThrow(Refusal::notFound);
    }
}
