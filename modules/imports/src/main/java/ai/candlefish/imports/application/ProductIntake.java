package ai.candlefish.imports.application;

import ai.candlefish.catalog.ImportedProduct;
import ai.candlefish.catalog.ProductField;
import ai.candlefish.catalog.ProductImport;
import ai.candlefish.imports.domain.Cells;
import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.ProductRow;
import ai.candlefish.imports.persistence.ImportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in products. */
@ApplicationScoped
class ProductIntake implements FileIntake {

    @Inject
    ProductImport products;

    @Inject
    ImportRepository imports;

    @Override
    public FileKind kind() {
        return FileKind.PRODUCTS;
    }

    @Override
    public void take(FileReading file) {
        for (List<Cells> rows = file.next(); !rows.isEmpty(); rows = file.next()) {
            Map<ImportedProduct, Cells> batch = new LinkedHashMap<>();
            for (Cells row : rows) {
                file.standsOnce(row, ProductRow.EXTERNAL_ID);
                if (row.has(ProductRow.SKU)) {
                    file.standsOnce(row, ProductRow.SKU);
                }
                ProductRow.read(row).ifPresent(product -> batch.put(product, row));
            }
            file.stored(products.store(withFreeSkus(batch)));
            imports.forget();
            file.reached(file.rowsRead());
        }
    }

    private List<ImportedProduct> withFreeSkus(Map<ImportedProduct, Cells> batch) {
        Set<String> taken = products.skusOfOthers(List.copyOf(batch.keySet()));
        List<ImportedProduct> free = new ArrayList<>();
        batch.forEach((product, row) -> {
            if (taken.contains(sku(product))) {
                row.refuse(ProductRow.SKU, "sku_taken", "Another product has this SKU.");
            } else {
                free.add(product);
            }
        });
        return free;
    }

    private static String sku(ImportedProduct product) {
        return product.said().getOrDefault(ProductField.SKU, "");
    }
}
