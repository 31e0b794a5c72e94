package ai.candlefish.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The lines of an order as another system knows them, all of them.
 *
 * @param lines each product once
 */
public record ImportedOrderLines(String orderExternalId, List<ImportedLine> lines) {

    public ImportedOrderLines {
        orderExternalId = orderExternalId.strip();
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param productId a product that exists
     * @param unitPrice in the franchise's currency
     * @param discountPercent 0 to 100
     */
    public record ImportedLine(UUID productId, int quantity, BigDecimal unitPrice, BigDecimal discountPercent) {}
}
