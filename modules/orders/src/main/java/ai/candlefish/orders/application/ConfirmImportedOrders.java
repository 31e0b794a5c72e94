package ai.candlefish.orders.application;

import ai.candlefish.kernel.Blocker;
import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Upsert;
import ai.candlefish.orders.OrderOutcome;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.domain.OrderLife;
import ai.candlefish.orders.persistence.OrderNumbers;
import ai.candlefish.orders.persistence.OrderRepository;
import ai.candlefish.tenancy.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Confirms a batch of orders of another system, with one look at them and one at the series of numbers. */
@ApplicationScoped
public class ConfirmImportedOrders {

    private static final InputError UNKNOWN_ORDER =
            new InputError("/externalId", "unknown_order", "There is no order with this external id.");

    @Inject
    OrderRepository orders;

    @Inject
    OrderNumbers numbers;

    @Inject
    Clock clock;

    /** Must have been done for all batches before the first one is confirmed; see {@link OrderNumbers}. */
    List<String> lock(List<String> batch) {
        orders.lockExternalIds(batch);
        return batch;
    }

    List<OrderOutcome> confirm(List<String> batch, Actor by) {
        Map<String, Order> known = orders.byExternalId(batch);
        PrimitiveIterator.OfLong next = numbersFor(known);
        Instant now = clock.instant();
        List<OrderOutcome> outcomes = batch.stream()
                .map(externalId -> confirm(known.get(externalId), next, by, now))
                .toList();
        orders.flush();
        orders.release(known.values());
        return outcomes;
    }

    private PrimitiveIterator.OfLong numbersFor(Map<String, Order> known) {
        int count = (int) known.values().stream()
                .filter(order -> OrderLife.blockersOfConfirmation(order)
                        .filter(List::isEmpty)
                        .isPresent())
                .count();
        long first = count == 0 ? 0 : numbers.take(count);
        return LongStream.range(first, first + count).iterator();
    }

    private static OrderOutcome confirm(@Nullable Order order, PrimitiveIterator.OfLong next, Actor by, Instant now) {
        if (order == null) {
            return new OrderOutcome.Refused(List.of(UNKNOWN_ORDER));
        }
        Optional<List<Blocker>> blockers = OrderLife.blockersOfConfirmation(order);
        if (blockers.isEmpty()) {
            return new OrderOutcome.Stored(Upsert.UNCHANGED);
        }
        if (!blockers.get().isEmpty()) {
            return new OrderOutcome.Refused(blockers.get().stream()
                    .map(blocker -> new InputError("", blocker.code(), blocker.detail()))
                    .toList());
        }
        order.confirm(next::nextLong, by, now);
        return new OrderOutcome.Stored(Upsert.UPDATED);
    }
}
