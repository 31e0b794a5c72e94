package ai.candlefish.imports.domain;

import ai.candlefish.orders.ImportedOrder;
import ai.candlefish.orders.OrderField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of an orders file says.
 *
 * @param cells where it stands, to point at
 */
public record OrderRow(
        Cells cells,
        String externalId,
        String customerExternalId,
        LocalDate orderedOn,
        @Nullable LocalDate requiredOn,
        @Nullable String notes,
        Set<OrderField> said) {

    public static final String EXTERNAL_ID = "externalId";
    public static final String CUSTOMER = "customerExternalId";

    private static final String ORDERED_ON = "orderedOn";
    private static final String REQUIRED_ON = "requiredOn";
    private static final String NOTES = "notes";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NOTES = 4000;

    public OrderRow {
        said = Set.copyOf(said);
    }

    /** The order; empty, with the errors added, when cells are not what they should be. */
    public static Optional<OrderRow> read(Cells cells) {
        String externalId = cells.requiredText(EXTERNAL_ID, LONGEST_ID);
        String customer = cells.requiredText(CUSTOMER, LONGEST_ID);
        LocalDate orderedOn = cells.requiredDay(ORDERED_ON);
        Set<OrderField> said = EnumSet.noneOf(OrderField.class);
        LocalDate requiredOn = null;
        if (cells.has(REQUIRED_ON)) {
            said.add(OrderField.REQUIRED_ON);
            requiredOn = cells.day(REQUIRED_ON).orElse(null);
        }
        String notes = null;
        if (cells.has(NOTES)) {
            said.add(OrderField.NOTES);
            notes = cells.text(NOTES, LONGEST_NOTES);
        }
        return cells.good()
                ? Optional.of(new OrderRow(cells, externalId, customer, orderedOn, requiredOn, notes, said))
                : Optional.empty();
    }

    public ImportedOrder of(UUID customerId) {
        return new ImportedOrder(externalId, customerId, orderedOn, requiredOn, notes, said);
    }

    /** The field that a pointer into {@link ImportedOrder} speaks of. */
    public static String field(String pointer) {
        return switch (pointer) {
            case "/customerId" -> CUSTOMER;
            case "/orderedOn" -> ORDERED_ON;
            case "/requiredOn" -> REQUIRED_ON;
            case "/notes" -> NOTES;
            default -> EXTERNAL_ID;
        };
    }
}
