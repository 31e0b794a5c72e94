package ai.candlefish.orders.rest;

import ai.candlefish.api.model.Money;
import ai.candlefish.api.model.OrderInput;
import ai.candlefish.api.model.OrderLineInput;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.application.DraftLine;
import ai.candlefish.orders.application.OrderDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** What callers say of orders, between the API's models and the use cases. */
final class OrderInputs {

    private OrderInputs() {}

    static OrderDraft draft(OrderInput input, Currency currency) {
        return new OrderDraft(
                input.getCustomerId(),
                input.getLocationId(),
                input.getOrderedOn(),
                input.getRequiredOn(),
                input.getExternalId(),
                input.getNotes(),
                lines(input.getLines(), currency));
    }

    /**
     * The lines, whose prices are in the franchise's currency.
     *
     * @throws Refusal unprocessable, when a price is in another one
     */
    static List<DraftLine> lines(List<OrderLineInput> lines, Currency currency) {
        List<InputError> problems = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Money price = lines.get(at).getUnitPrice();
            if (price != null && !price.getCurrency().equals(currency.getCurrencyCode())) {
                problems.add(new InputError(
                        "/lines/%d/unitPrice/currency".formatted(at),
                        "wrong_currency",
                        "must be %s here".formatted(currency.getCurrencyCode())));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.unprocessable(problems);
        }
        return lines.stream().map(OrderInputs::line).toList();
    }

    private static DraftLine line(OrderLineInput input) {
        Money price = input.getUnitPrice();
        return new DraftLine(
                input.getProductId(),
                input.getQuantity(),
                price == null ? null : new BigDecimal(price.getAmount()),
                new BigDecimal(Objects.requireNonNullElse(input.getDiscountPercent(), "0")));
    }

    /** The draft as its owner could have sent it, for patches. */
    static OrderInput input(OrderDraft draft, Currency currency) {
        return new OrderInput()
                .customerId(draft.customerId())
                .locationId(draft.locationId())
                .orderedOn(draft.orderedOn())
                .requiredOn(draft.requiredOn())
                .externalId(draft.externalId())
                .notes(draft.notes())
                .lines(draft.lines().stream().map(line -> input(line, currency)).toList());
    }

    private static OrderLineInput input(DraftLine line, Currency currency) {
        BigDecimal price = line.unitPrice();
        return new OrderLineInput()
                .productId(line.productId())
                .quantity(line.quantity())
                .unitPrice(price == null ? null : OrderModels.money(new ai.candlefish.kernel.Money(price, currency)))
                .discountPercent(OrderModels.percent(line.discountPercent()));
    }
}
