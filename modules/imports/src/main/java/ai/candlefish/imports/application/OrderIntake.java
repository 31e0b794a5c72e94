package ai.candlefish.imports.application;

import ai.candlefish.customers.Customers;
import ai.candlefish.imports.domain.Cells;
import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.OrderRow;
import ai.candlefish.imports.domain.Sentence;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.kernel.Upsert;
import ai.candlefish.orders.ImportedOrder;
import ai.candlefish.orders.OrderImport;
import ai.candlefish.orders.OrderOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in orders, without their lines. */
@ApplicationScoped
class OrderIntake implements FileIntake {

    @Inject
    OrderImport orders;

    @Inject
    Customers customers;

    @Inject
    ImportRepository imports;

    @Override
    public FileKind kind() {
        return FileKind.ORDERS;
    }

    @Override
    public void take(FileReading file) {
        for (List<Cells> rows = file.next(); !rows.isEmpty(); rows = file.next()) {
            Map<String, UUID> known = knownCustomers(rows);
            List<Wanted> batch = new ArrayList<>();
            for (Cells row : rows) {
                file.standsOnce(row, OrderRow.EXTERNAL_ID);
                refuseUnknownCustomer(row, known);
                OrderRow.read(row).map(order -> wanted(order, known)).ifPresent(batch::add);
            }
            file.stored(store(file, batch));
            imports.forget();
            file.reached(file.rowsRead());
        }
    }

    private record Wanted(OrderRow row, ImportedOrder order) {}

    private static Wanted wanted(OrderRow row, Map<String, UUID> known) {
        UUID customer = Objects.requireNonNull(known.get(row.customerExternalId()));
        return new Wanted(row, row.of(customer));
    }

    private Map<String, UUID> knownCustomers(List<Cells> rows) {
        Set<String> named = rows.stream()
                .map(row -> row.raw(OrderRow.CUSTOMER))
                .filter(OrderIntake::canBeAnId)
                .collect(Collectors.toSet());
        return customers.idsByExternalId(named);
    }

    private static void refuseUnknownCustomer(Cells row, Map<String, UUID> known) {
        String named = row.raw(OrderRow.CUSTOMER);
        if (canBeAnId(named) && !known.containsKey(named)) {
            row.refuse(OrderRow.CUSTOMER, "unknown_customer", "There is no customer with this external id.");
        }
    }

    /** Any other text is refused when the row is read. */
    private static boolean canBeAnId(String text) {
        return !text.isEmpty() && text.length() <= FileReading.LONGEST_KEY && text.indexOf(0) < 0;
    }

    private List<Upsert> store(FileReading file, List<Wanted> wanted) {
        List<OrderOutcome> outcomes = orders.storeOrders(
                wanted.stream().map(Wanted::order).toList(), file.work().by());
        List<Upsert> stored = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Cells cells = wanted.get(i).row().cells();
            switch (outcomes.get(i)) {
                case OrderOutcome.Stored order -> stored.add(order.upsert());
                case OrderOutcome.Refused refused ->
                    refused.problems()
                            .forEach(problem -> cells.refuse(
                                    OrderRow.field(problem.pointer()), problem.code(), Sentence.of(problem.detail())));
            }
        }
        return stored;
    }
}
