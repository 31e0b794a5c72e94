package ai.candlefish.orders.application;

import ai.candlefish.orders.ImportedOrder;
import ai.candlefish.orders.ImportedOrderLines;
import ai.candlefish.orders.OrderImport;
import ai.candlefish.orders.OrderLinesOutcome;
import ai.candlefish.orders.OrderOutcome;
import ai.candlefish.tenancy.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes orders in, batch by batch, so that neither questions nor memory grow with the file. */
@ApplicationScoped
@Transactional
public class ImportOrders implements OrderImport {

    /** So many orders with all their lines name fewer products than a statement takes parameters. */
    private static final int ORDERS_AT_ONCE = 100;

    @Inject
    StoreImportedOrders heads;

    @Inject
    StoreImportedLines lines;

    @Inject
    ConfirmImportedOrders confirmations;

    @Override
    public List<OrderOutcome> storeOrders(List<ImportedOrder> orders, Actor by) {
        return inBatches(orders, batch -> heads.store(batch, by));
    }

    @Override
    public List<OrderLinesOutcome> storeLines(List<ImportedOrderLines> orders, Actor by) {
        return inBatches(orders, batch -> lines.store(batch, by));
    }

    @Override
    public List<OrderOutcome> confirm(List<String> externalIds, Actor by) {
        inBatches(externalIds, confirmations::lock);
        return inBatches(externalIds, batch -> confirmations.confirm(batch, by));
    }

    private static <I, O> List<O> inBatches(List<I> all, Function<List<I>, List<O>> work) {
        List<O> outcomes = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += ORDERS_AT_ONCE) {
            outcomes.addAll(work.apply(all.subList(from, Math.min(all.size(), from + ORDERS_AT_ONCE))));
        }
        return outcomes;
    }
}
