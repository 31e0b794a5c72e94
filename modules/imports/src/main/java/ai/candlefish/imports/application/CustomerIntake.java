package ai.candlefish.imports.application;

import ai.candlefish.customers.CustomerImport;
import ai.candlefish.customers.ImportedCustomer;
import ai.candlefish.imports.domain.Cells;
import ai.candlefish.imports.domain.CustomerRow;
import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.persistence.ImportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Takes in customers. */
@ApplicationScoped
class CustomerIntake implements FileIntake {

    @Inject
    CustomerImport customers;

    @Inject
    ImportRepository imports;

    @Override
    public FileKind kind() {
        return FileKind.CUSTOMERS;
    }

    @Override
    public void take(FileReading file) {
        for (List<Cells> rows = file.next(); !rows.isEmpty(); rows = file.next()) {
            List<ImportedCustomer> batch = new ArrayList<>();
            for (Cells row : rows) {
                file.standsOnce(row, CustomerRow.EXTERNAL_ID);
                CustomerRow.read(row).ifPresent(batch::add);
            }
            file.stored(customers.store(batch));
            imports.forget();
            file.reached(file.rowsRead());
        }
    }
}
