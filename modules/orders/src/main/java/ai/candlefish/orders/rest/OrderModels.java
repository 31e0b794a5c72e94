package ai.candlefish.orders.rest;

import ai.candlefish.api.model.CustomerRef;
import ai.candlefish.api.model.LocationRef;
import ai.candlefish.api.model.OrderPage;
import ai.candlefish.api.model.OrderPreview;
import ai.candlefish.api.model.OrderSummary;
import ai.candlefish.api.model.PricedLine;
import ai.candlefish.kernel.Money;
import ai.candlefish.locations.KnownLocation;
import ai.candlefish.orders.application.OrderDetails;
import ai.candlefish.orders.application.OrderRow;
import ai.candlefish.orders.application.PreviewOrder.Preview;
import ai.candlefish.orders.domain.Cancellation;
import ai.candlefish.orders.domain.LinePrice;
import ai.candlefish.orders.domain.LineTerms;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.domain.OrderEvent;
import ai.candlefish.orders.domain.OrderLine;
import ai.candlefish.orders.domain.OrderTerms;
import ai.candlefish.orders.domain.OrderTotals;
import ai.candlefish.web.AllowedTransitions;
import ai.candlefish.web.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as the API shows them. */
final class OrderModels {

    private OrderModels() {}

    static ai.candlefish.api.model.Order order(OrderDetails details, Currency currency) {
        Order order = details.order();
        OrderTerms terms = order.terms();
        Optional<Cancellation> cancellation = order.cancellation();
        return new ai.candlefish.api.model.Order()
                .id(order.id())
                .number(number(order))
                .state(order.state().word())
                .customer(customer(terms.customerId(), details.customerName()))
                .location(location(details.location()))
                .orderedOn(terms.orderedOn())
                .requiredOn(terms.requiredOn())
                .externalId(terms.externalId())
                .notes(terms.notes())
                .units(order.units())
                .lines(details.lines().stream()
                        .map(line -> line(line, currency))
                        .toList())
                .totals(totals(order.totals(currency)))
                .allowedTransitions(AllowedTransitions.of(order.options()))
                .history(details.history().stream().map(OrderModels::event).toList())
                .confirmedAt(order.confirmedAt().map(OrderModels::time).orElse(null))
                .cancelledAt(cancellation
                        .map(Cancellation::at)
                        .map(OrderModels::time)
                        .orElse(null))
                .cancelReason(cancellation.map(Cancellation::reason).orElse(null))
                .createdAt(time(order.createdAt()))
                .updatedAt(time(order.updatedAt()));
    }

    static OrderPage page(Page<OrderRow> page, Currency currency) {
        List<OrderSummary> items =
                page.rows().stream().map(row -> summary(row, currency)).toList();
        return new OrderPage().items(items).nextCursor(page.nextCursor());
    }

    private static OrderSummary summary(OrderRow row, Currency currency) {
        Order order = row.order();
        OrderTerms terms = order.terms();
        return new OrderSummary()
                .id(order.id())
                .number(number(order))
                .state(order.state().word())
                .customer(customer(terms.customerId(), row.customerName()))
                .location(location(row.location()))
                .orderedOn(terms.orderedOn())
                .requiredOn(terms.requiredOn())
                .externalId(terms.externalId())
                .lineCount(order.lineCount())
                .units(order.units())
                .total(money(order.totals(currency).total()))
                .createdAt(time(order.createdAt()))
                .updatedAt(time(order.updatedAt()));
    }

    static OrderPreview preview(Preview preview) {
        return new OrderPreview()
                .lines(preview.lines().stream().map(OrderModels::pricedLine).toList())
                .totals(totals(preview.totals()));
    }

    private static PricedLine pricedLine(LineTerms terms) {
        LinePrice price = terms.price();
        return new PricedLine()
                .productId(terms.productId())
                .productName(terms.productName())
                .quantity(price.quantity())
                .unitPrice(money(price.unitPrice()))
                .discountPercent(percent(price.discountPercent()))
                .beforeDiscount(money(price.beforeDiscount()))
                .total(money(price.total()));
    }

    private static ai.candlefish.api.model.OrderLine line(OrderLine line, Currency currency) {
        LineTerms terms = line.terms(currency);
        LinePrice price = terms.price();
        return new ai.candlefish.api.model.OrderLine()
                .id(line.id())
                .productId(terms.productId())
                .productName(terms.productName())
                .quantity(price.quantity())
                .unitPrice(money(price.unitPrice()))
                .discountPercent(percent(price.discountPercent()))
                .beforeDiscount(money(line.beforeDiscount(currency)))
                .total(money(line.total(currency)));
    }

    private static ai.candlefish.api.model.OrderTotals totals(OrderTotals totals) {
        return new ai.candlefish.api.model.OrderTotals()
                .beforeDiscount(money(totals.beforeDiscount()))
                .discount(money(totals.discount()))
                .subtotal(money(totals.subtotal()))
                .total(money(totals.total()));
    }

    private static ai.candlefish.api.model.OrderEvent event(OrderEvent event) {
        return new ai.candlefish.api.model.OrderEvent()
                .event(event.kind().word())
                .at(time(event.at()))
                .by(event.byName())
                .detail(event.detail().orElse(null));
    }

    private static CustomerRef customer(UUID id, String name) {
        return new CustomerRef().id(id).name(name);
    }

    private static LocationRef location(KnownLocation location) {
        return new LocationRef()
                .id(location.id())
                .name(location.name())
                .timeZone(location.timeZone().getId());
    }

    private static @Nullable String number(Order order) {
        return order.number().map(String::valueOf).orElse(null);
    }

    static ai.candlefish.api.model.Money money(Money money) {
        return new ai.candlefish.api.model.Money()
                .amount(money.plainAmount())
                .currency(money.currency().getCurrencyCode());
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
