package ai.candlefish.orders.application;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Upsert;
import ai.candlefish.locations.Locations;
import ai.candlefish.orders.ImportedOrder;
import ai.candlefish.orders.OrderField;
import ai.candlefish.orders.OrderOutcome;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.domain.OrderLife;
import ai.candlefish.orders.domain.OrderTerms;
import ai.candlefish.orders.persistence.OrderRepository;
import ai.candlefish.tenancy.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a batch of orders of another system without their lines, with one look at what is there. */
@ApplicationScoped
public class StoreImportedOrders {

    @Inject
    OrderRepository orders;

    @Inject
    Locations locations;

    @Inject
    Clock clock;

    List<OrderOutcome> store(List<ImportedOrder> batch, Actor by) {
        Map<String, Order> known = orders.byExternalId(
                batch.stream().map(ImportedOrder::externalId).toList());
        UUID primary = locations.primary().id();
        Instant now = clock.instant();
        List<Order> touched = new ArrayList<>(known.values());
        List<OrderOutcome> outcomes = new ArrayList<>(batch.size());
        for (ImportedOrder imported : batch) {
            Order order = known.get(imported.externalId());
            OrderDraft draft = draft(imported, order == null ? null : order.terms());
            List<InputError> problems = draft.errors(imported.orderedOn());
            if (!problems.isEmpty()) {
                outcomes.add(new OrderOutcome.Refused(problems));
            } else if (order == null) {
                touched.add(add(draft.terms(primary, imported.orderedOn()), by, now));
                outcomes.add(new OrderOutcome.Stored(Upsert.CREATED));
            } else {
                OrderTerms terms = draft.terms(order.terms().locationId(), imported.orderedOn());
                outcomes.add(order.takeOver(terms, by, now)
                        .<OrderOutcome>map(OrderOutcome.Stored::new)
                        .orElseGet(() -> new OrderOutcome.Refused(List.of(OrderLife.notADraft(order)))));
            }
        }
        orders.flush();
        orders.release(touched);
        return outcomes;
    }

    private Order add(OrderTerms terms, Actor by, Instant now) {
        Order order = Order.imported(terms, by, now);
        orders.add(order);
        return order;
    }

    private static OrderDraft draft(ImportedOrder imported, @Nullable OrderTerms before) {
        LocalDate requiredOn = before == null ? null : before.requiredOn();
        String notes = before == null ? null : before.notes();
        return new OrderDraft(
                imported.customerId(),
                null,
                imported.orderedOn(),
                imported.said().contains(OrderField.REQUIRED_ON) ? imported.requiredOn() : requiredOn,
                imported.externalId(),
                imported.said().contains(OrderField.NOTES) ? imported.notes() : notes,
                List.of());
    }
}
