package ai.candlefish.orders.application;

import ai.candlefish.catalog.Products;
import ai.candlefish.kernel.InputError;
import ai.candlefish.orders.ImportedOrderLines;
import ai.candlefish.orders.OrderLinesOutcome;
import ai.candlefish.orders.application.LinePricing.Pricing;
import ai.candlefish.orders.domain.Order;
import ai.candlefish.orders.domain.OrderLife;
import ai.candlefish.orders.persistence.OrderRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a batch of orders their lines of another system, with one look at what is there and one into the catalog. */
@ApplicationScoped
public class StoreImportedLines {

    private static final InputError UNKNOWN_ORDER =
            new InputError("/orderExternalId", "unknown_order", "There is no order with this external id.");

    @Inject
    OrderRepository orders;

    @Inject
    Products products;

    @Inject
    Clock clock;

    private record Wanted(String externalId, List<DraftLine> lines, List<InputError> problems) {

        static Wanted of(ImportedOrderLines imported) {
            List<DraftLine> lines = imported.lines().stream()
                    .map(line ->
                            new DraftLine(line.productId(), line.quantity(), line.unitPrice(), line.discountPercent()))
                    .toList();
            List<InputError> problems = new ArrayList<>(DraftLine.errors(lines));
            problems.addAll(doubles(lines));
            return new Wanted(imported.orderExternalId(), lines, problems);
        }

        private static List<InputError> doubles(List<DraftLine> lines) {
            List<InputError> problems = new ArrayList<>();
            Set<UUID> seen = new HashSet<>();
            for (int at = 0; at < lines.size(); at++) {
                if (!seen.add(lines.get(at).productId())) {
                    problems.add(new InputError(
                            "/lines/%d/productId".formatted(at),
                            "product_twice",
                            "This product stands in the order already."));
                }
            }
            return problems;
        }
    }

    List<OrderLinesOutcome> store(List<ImportedOrderLines> batch, Actor by) {
        Currency currency = FranchiseContext.required().currency();
        List<Wanted> wanted = batch.stream().map(Wanted::of).toList();
        Map<String, Order> known = orders.byExternalIdWithLines(
                wanted.stream().map(Wanted::externalId).toList());
        Set<UUID> ids = wanted.stream()
                .filter(order -> order.problems().isEmpty())
                .flatMap(order -> order.lines().stream())
                .map(DraftLine::productId)
                .collect(Collectors.toSet());
        LinePricing prices = new LinePricing(products.find(ids), product -> true, currency);
        Instant now = clock.instant();
        List<OrderLinesOutcome> outcomes = new ArrayList<>(batch.size());
        for (Wanted order : wanted) {
            outcomes.add(store(known.get(order.externalId()), order, prices, by, now));
        }
        orders.flush();
        orders.release(known.values());
        return outcomes;
    }

    private static OrderLinesOutcome store(
            @Nullable Order order, Wanted wanted, LinePricing prices, Actor by, Instant now) {
        if (order == null) {
            return new OrderLinesOutcome.Refused(List.of(UNKNOWN_ORDER));
        }
        if (!wanted.problems().isEmpty()) {
            return new OrderLinesOutcome.Refused(wanted.problems());
        }
        Pricing pricing = prices.price(wanted.lines(), order.lineTerms(prices.currency()));
        if (!pricing.problems().isEmpty()) {
            return new OrderLinesOutcome.Refused(pricing.problems());
        }
        return order.takeOver(pricing.lines(), prices.currency(), by, now)
                .<OrderLinesOutcome>map(OrderLinesOutcome.Stored::new)
                .orElseGet(() -> new OrderLinesOutcome.Refused(List.of(OrderLife.notADraft(order))));
    }
}
