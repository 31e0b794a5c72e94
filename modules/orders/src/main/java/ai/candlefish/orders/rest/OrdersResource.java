package ai.candlefish.orders.rest;

import ai.candlefish.api.OrdersApi;
import ai.candlefish.api.model.CancelInput;
import ai.candlefish.api.model.OrderInput;
import ai.candlefish.api.model.OrderPreviewInput;
import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.application.CancelOrder;
import ai.candlefish.orders.application.ChangeOrder;
import ai.candlefish.orders.application.ConfirmOrder;
import ai.candlefish.orders.application.ListOrders;
import ai.candlefish.orders.application.OrderDetails;
import ai.candlefish.orders.application.OrderDraft;
import ai.candlefish.orders.application.PlaceOrder;
import ai.candlefish.orders.application.PreviewOrder;
import ai.candlefish.orders.application.SumUpOrders;
import ai.candlefish.orders.application.ViewOrder;
import ai.candlefish.orders.domain.OrderState;
import ai.candlefish.orders.persistence.OrderFilter;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.identity.CurrentCaller;
import ai.candlefish.web.EntityTags;
import ai.candlefish.web.IdempotentRequests;
import ai.candlefish.web.MergePatch;
import ai.candlefish.web.Pages;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP. */
@RequestScoped
public class OrdersResource implements OrdersApi {

    @Inject
    ListOrders list;

    @Inject
    PlaceOrder placing;

    @Inject
    ViewOrder view;

    @Inject
    ChangeOrder changes;

    @Inject
    ConfirmOrder confirmation;

    @Inject
    CancelOrder cancellation;

    @Inject
    PreviewOrder previews;

    @Inject
    SumUpOrders sums;

    @Inject
    IdempotentRequests requests;

    @Inject
    MergePatch patches;

    @Inject
    CurrentCaller caller;

    @Override
    public Response listOrders(
            String franchiseId,
            Integer limit,
            @Nullable String cursor,
            @Nullable String q,
            @Nullable String state,
            @Nullable String customerId,
            @Nullable LocalDate orderedFrom,
            @Nullable LocalDate orderedTo,
            String sort) {
        OrderFilter filter = new OrderFilter(
                Objects.requireNonNullElse(q, ""),
                state == null ? null : OrderState.of(state),
                customerId == null ? null : wantedCustomer(customerId),
                orderedFrom,
                orderedTo);
        return Response.ok(OrderModels.page(list.list(filter, new Pages.Request(limit, cursor, sort)), currency()))
                .build();
    }

    @Override
    public Response createOrder(String franchiseId, String idempotencyKey, OrderInput input) {
        return requests.once(idempotencyKey, input, () -> {
            OrderDetails placed = placing.place(OrderInputs.draft(input, currency()), caller.actor());
            String location = "/api/v1/franchises/%s/orders/%s"
                    .formatted(franchiseId, placed.order().id());
            return Response.fromResponse(answer(placed))
                    .status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, location)
                    .build();
        });
    }

    @Override
    public Response getOrder(String franchiseId, String orderId, @Nullable String ifNoneMatch) {
        OrderDetails order = view.view(id(orderId));
        return EntityTags.read(ifNoneMatch, order.order().version(), OrderModels.order(order, currency()));
    }

    @Override
    public Response updateOrder(String franchiseId, String orderId, JsonNode patch, @Nullable String ifMatch) {
        return answer(changes.change(
                id(orderId), EntityTags.requiredVersion(ifMatch), present -> patched(present, patch), caller.actor()));
    }

    @Override
    public Response confirmOrder(String franchiseId, String orderId, String idempotencyKey, @Nullable String ifMatch) {
        UUID id = id(orderId);
        long version = EntityTags.requiredVersion(ifMatch);
        return requests.once(idempotencyKey, "", () -> answer(confirmation.confirm(id, version, caller.actor())));
    }

    @Override
    public Response cancelOrder(
            String franchiseId, String orderId, String idempotencyKey, CancelInput input, @Nullable String ifMatch) {
        UUID id = id(orderId);
        long version = EntityTags.requiredVersion(ifMatch);
        return requests.once(
                idempotencyKey,
                input,
                () -> answer(cancellation.cancel(id, version, input.getReason(), caller.actor())));
    }

    @Override
    public Response previewOrder(String franchiseId, OrderPreviewInput input, @Nullable String idempotencyKey) {
        return Response.ok(OrderModels.preview(previews.preview(OrderInputs.lines(input.getLines(), currency()))))
                .build();
    }

    @Override
    public Response getOrderFigures(
            String franchiseId, @Nullable LocalDate orderedFrom, @Nullable LocalDate orderedTo) {
        return Response.ok(FigureModels.figures(sums.between(orderedFrom, orderedTo), currency()))
                .build();
    }

    private static Response answer(OrderDetails order) {
        return Response.ok(OrderModels.order(order, currency()))
                .tag(EntityTags.of(order.order().version()))
                .build();
    }

    private OrderDraft patched(OrderDraft present, JsonNode patch) {
        OrderInput input = OrderInputs.input(present, currency());
        return OrderInputs.draft(patches.apply(input, patch, OrderInput.class), currency());
    }

    private static UUID id(String orderId) {
        return Ids.parse(orderId).orElseThrow(Refusal::notFound);
    }

    private static UUID wantedCustomer(String customerId) {
        Optional<UUID> id = Ids.parse(customerId);
        return id.orElseThrow(() -> Refusal.invalid("query/customerId", "wrong_format", "must be a customer's id"));
    }

    private static Currency currency() {
        return FranchiseContext.required().currency();
    }
}
