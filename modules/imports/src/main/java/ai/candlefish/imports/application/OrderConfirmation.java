package ai.candlefish.imports.application;

import ai.candlefish.imports.application.ImportWork.FileWork;
import ai.candlefish.imports.csv.CsvReader;
import ai.candlefish.imports.csv.Row;
import ai.candlefish.imports.domain.Cells;
import ai.candlefish.imports.domain.Columns;
import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.ImportPlan;
import ai.candlefish.imports.domain.OrderLineRow;
import ai.candlefish.imports.domain.OrderLineRows;
import ai.candlefish.imports.domain.OrderRow;
import ai.candlefish.imports.domain.RowErrors;
import ai.candlefish.imports.persistence.FileContents;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.orders.OrderImport;
import ai.candlefish.orders.OrderOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Confirms the orders of an import once their lines are in, in the sequence of the orders file. */
@ApplicationScoped
class OrderConfirmation {

    private static final String NO_LINES = "no_lines";

    @Inject
    OrderImport orders;

    @Inject
    FileContents contents;

    @Inject
    ImportRepository imports;

    /** Confirms what can be; an order without lines stays a draft, any other obstacle refuses the file. */
    void confirm(FileReading lineFile, OrderLineRows lines) {
        ImportWork work = lineFile.work();
        List<String> externalIds = work.file(FileKind.ORDERS)
                .map(orderFile -> inFileOrder(work.plan(), orderFile))
                .orElseGet(lines::orders);
        List<OrderOutcome> outcomes = orders.confirm(externalIds, work.by());
        for (int i = 0; i < outcomes.size(); i++) {
            String externalId = externalIds.get(i);
            if (outcomes.get(i) instanceof OrderOutcome.Refused refused) {
                refused.problems().stream()
                        .filter(problem -> !problem.code().equals(NO_LINES))
                        .forEach(problem ->
                                lineFile.refuse(lines.firstLine(externalId), OrderLineRow.ORDER, externalId, problem));
            }
        }
        imports.forget();
    }

    /** Reads the orders file once more, which is in by now and so without errors. */
    private List<String> inFileOrder(ImportPlan plan, FileWork orderFile) {
        RowErrors none = new RowErrors();
        List<String> externalIds = new ArrayList<>();
        try (CsvReader reader = new CsvReader(contents.open(orderFile.id()), plan.delimiter())) {
            Columns columns = Columns.find(reader.header(), plan.of(FileKind.ORDERS), plan.delimiter(), none)
                    .orElseThrow();
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                Cells.of(row.get(), columns, plan.nullText(), none)
                        .ifPresent(cells -> externalIds.add(cells.raw(OrderRow.EXTERNAL_ID)));
            }
        }
        return externalIds;
    }
}
