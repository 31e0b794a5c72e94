package ai.candlefish.imports.domain;

import ai.candlefish.catalog.ImportedProduct;
import ai.candlefish.catalog.ProductField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a row of a products file says. */
public final class ProductRow {

    public static final String EXTERNAL_ID = "externalId";
    public static final String SKU = "sku";

    private static final String NAME = "name";
    private static final String UNIT_PRICE = "unitPrice";
    private static final String DISCONTINUED = "discontinued";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;
    private static final int PRICE_DECIMALS = 4;

    /** A field of text with its bound, which is that of the API. */
    private record Text(String field, ProductField meaning, int longest) {}

    private static final List<Text> TEXTS = List.of(
            new Text(SKU, ProductField.SKU, 100),
            new Text("description", ProductField.DESCRIPTION, 2000),
            new Text("category", ProductField.CATEGORY, 100));

    private ProductRow() {}

    /** The product; empty, with the errors added, when cells are not what they should be. */
    public static Optional<ImportedProduct> read(Cells cells) {
        String externalId = cells.requiredText(EXTERNAL_ID, LONGEST_ID);
        String name = cells.requiredText(NAME, LONGEST_NAME);
        BigDecimal unitPrice = cells.decimal(UNIT_PRICE, PRICE_DECIMALS);
        Boolean discontinued = cells.has(DISCONTINUED) ? cells.yes(DISCONTINUED) : null;
        Map<ProductField, String> said = new EnumMap<>(ProductField.class);
        for (Text text : TEXTS) {
            if (cells.has(text.field())) {
                said.put(text.meaning(), cells.text(text.field(), text.longest()));
            }
        }
        return cells.good()
                ? Optional.of(new ImportedProduct(externalId, name, unitPrice, discontinued, said))
                : Optional.empty();
    }
}
