package ai.candlefish.imports.application;

import ai.candlefish.catalog.Products;
import ai.candlefish.imports.domain.Cells;
import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.OrderLineRow;
import ai.candlefish.imports.domain.OrderLineRows;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.kernel.InputError;
import ai.candlefish.orders.ImportedOrderLines;
import ai.candlefish.orders.ImportedOrderLines.ImportedLine;
import ai.candlefish.orders.OrderImport;
import ai.candlefish.orders.OrderLinesOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes in order lines. The lines of an order may be scattered over the file, so all of it is read before any is stored. */
@ApplicationScoped
class OrderLineIntake implements FileIntake {

    private static final int PRODUCTS_AT_ONCE = 1_000;

    @Inject
    OrderImport orders;

    @Inject
    Products products;

    @Inject
    ImportRepository imports;

    @Inject
    OrderConfirmation confirmation;

    @Override
    public FileKind kind() {
        return FileKind.ORDER_LINES;
    }

    @Override
    public void take(FileReading file) {
        OrderLineRows lines = read(file);
        List<List<OrderLineRow>> batch = new ArrayList<>();
        int inBatch = 0;
        int done = 0;
        for (List<OrderLineRow> order : lines.byOrder()) {
            batch.add(order);
            inBatch += order.size();
            if (inBatch >= FileReading.BATCH) {
                store(file, lines, batch);
                batch.clear();
                done += inBatch;
                inBatch = 0;
                file.reached(done);
            }
        }
        store(file, lines, batch);
        if (file.good() && file.work().plan().confirmOrders()) {
            confirmation.confirm(file, lines);
        }
    }

    private static OrderLineRows read(FileReading file) {
        OrderLineRows lines = new OrderLineRows();
        for (List<Cells> rows = file.next(); !rows.isEmpty(); rows = file.next()) {
            for (Cells row : rows) {
                Optional<OrderLineRow> line = OrderLineRow.read(row);
                line.ifPresentOrElse(lines::add, () -> lines.miss(row.raw(OrderLineRow.ORDER)));
            }
            file.reached(0);
        }
        return lines;
    }

    /** An order's lines with the products that they name. */
    private record Wanted(List<OrderLineRow> rows, ImportedOrderLines lines) {}

    private void store(FileReading file, OrderLineRows lines, List<List<OrderLineRow>> batch) {
        List<Wanted> wanted = withKnownProducts(file, lines, batch);
        List<OrderLinesOutcome> outcomes = orders.storeLines(
                wanted.stream().map(Wanted::lines).toList(), file.work().by());
        for (int i = 0; i < outcomes.size(); i++) {
            List<OrderLineRow> rows = wanted.get(i).rows();
            switch (outcomes.get(i)) {
                case OrderLinesOutcome.Stored stored -> file.stored(stored.lines());
                case OrderLinesOutcome.Refused refused ->
                    refused.problems().forEach(problem -> refuse(file, rows, problem));
            }
        }
        imports.forget();
    }

    private List<Wanted> withKnownProducts(FileReading file, OrderLineRows lines, List<List<OrderLineRow>> batch) {
        Map<String, UUID> known = knownProducts(batch);
        List<Wanted> wanted = new ArrayList<>();
        for (List<OrderLineRow> rows : batch) {
            String order = rows.getFirst().orderExternalId();
            if (namesKnownProductsOnce(file, rows, known) && lines.areComplete(order)) {
                List<ImportedLine> all =
                        rows.stream().map(row -> line(row, known)).toList();
                wanted.add(new Wanted(rows, new ImportedOrderLines(order, all)));
            }
        }
        return wanted;
    }

    /** An order may have, before it is refused for that, more lines than a statement takes parameters. */
    private Map<String, UUID> knownProducts(List<List<OrderLineRow>> batch) {
        List<String> named = batch.stream()
                .flatMap(List::stream)
                .map(OrderLineRow::productExternalId)
                .distinct()
                .toList();
        Map<String, UUID> known = new HashMap<>();
        for (int from = 0; from < named.size(); from += PRODUCTS_AT_ONCE) {
            known.putAll(
                    products.idsByExternalId(named.subList(from, Math.min(named.size(), from + PRODUCTS_AT_ONCE))));
        }
        return known;
    }

    private static ImportedLine line(OrderLineRow row, Map<String, UUID> known) {
        UUID product = Objects.requireNonNull(known.get(row.productExternalId()));
        return new ImportedLine(product, row.quantity(), row.unitPrice(), row.discountPercent());
    }

    private static boolean namesKnownProductsOnce(FileReading file, List<OrderLineRow> rows, Map<String, UUID> known) {
        boolean good = true;
        Map<String, Integer> lineByProduct = new HashMap<>();
        for (OrderLineRow row : rows) {
            String product = row.productExternalId();
            Integer before = lineByProduct.putIfAbsent(product, row.line());
            if (!known.containsKey(product)) {
                refuse(file, row, "unknown_product", "There is no product with this external id.");
                good = false;
            } else if (before != null) {
                refuse(file, row, "duplicate", "Line %d has the same product in the same order.".formatted(before));
                good = false;
            }
        }
        return good;
    }

    private static void refuse(FileReading file, OrderLineRow row, String code, String detail) {
        refuse(file, row, OrderLineRow.PRODUCT, new InputError("", code, detail));
    }

    /** A problem of one line is shown there, an unknown order in each of its lines, any other in the order's first. */
    private static void refuse(FileReading file, List<OrderLineRow> rows, InputError problem) {
        String[] path = problem.pointer().split("/", -1);
        if (path.length > 2 && path[1].equals("lines")) {
            OrderLineRow row = rows.get(Integer.parseInt(path[2]));
            refuse(file, row, OrderLineRow.field(problem.pointer()), problem);
        } else if (problem.pointer().equals("/orderExternalId")) {
            rows.forEach(row -> refuse(file, row, OrderLineRow.ORDER, problem));
        } else {
            refuse(file, rows.getFirst(), OrderLineRow.ORDER, problem);
        }
    }

    private static void refuse(FileReading file, OrderLineRow row, String field, InputError problem) {
        file.refuse(row.line(), field, row.value(field), problem);
    }
}
