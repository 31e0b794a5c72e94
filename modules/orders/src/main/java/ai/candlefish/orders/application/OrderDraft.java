package ai.candlefish.orders.application;

import ai.candlefish.kernel.InputError;
import ai.candlefish.orders.domain.LineTerms;
import ai.candlefish.orders.domain.OrderRules;
import ai.candlefish.orders.domain.OrderTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param locationId absent is the primary location
 * @param orderedOn absent is today at the location
 */
public record OrderDraft(
        UUID customerId,
        @Nullable UUID locationId,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate requiredOn,
        @Nullable String externalId,
        @Nullable String notes,
        List<DraftLine> lines) {

    public OrderDraft {
        lines = List.copyOf(lines);
    }

    static OrderDraft of(OrderTerms terms, List<LineTerms> lines) {
        return new OrderDraft(
                terms.customerId(),
                terms.locationId(),
                terms.orderedOn(),
                terms.requiredOn(),
                terms.externalId(),
                terms.notes(),
                lines.stream().map(DraftLine::of).toList());
    }

    /** What the order will say above its lines, with location and day settled. */
    OrderTerms terms(UUID location, LocalDate day) {
        return new OrderTerms(customerId, location, day, requiredOn, externalId, notes);
    }

    /** What is out of bounds, as far as that can be said without looking anything up. */
    List<InputError> errors(LocalDate day) {
        List<InputError> errors = new ArrayList<>(OrderRules.ofDays(day, requiredOn));
        errors.addAll(OrderRules.ofTexts(externalId, notes));
        errors.addAll(DraftLine.errors(lines));
        return errors;
    }
}
