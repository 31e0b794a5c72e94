package ai.candlefish.orders.application;

import ai.candlefish.kernel.InputError;
import ai.candlefish.orders.domain.LinePrice;
import ai.candlefish.orders.domain.LineTerms;
import ai.candlefish.orders.domain.OrderRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that somebody asks for.
 *
 * @param unitPrice in the franchise's currency; absent is the catalog's
 */
public record DraftLine(
        UUID productId, int quantity, @Nullable BigDecimal unitPrice, BigDecimal discountPercent) {

    static DraftLine of(LineTerms terms) {
        LinePrice price = terms.price();
        return new DraftLine(
                terms.productId(), price.quantity(), price.unitPrice().amount(), price.discountPercent());
    }

    /** What is out of bounds in the lines of an order. */
    static List<InputError> errors(List<DraftLine> lines) {
        List<InputError> errors = new ArrayList<>();
        OrderRules.ofLineCount(lines.size()).ifPresent(errors::add);
        for (int at = 0; at < lines.size(); at++) {
            errors.addAll(lines.get(at).errors("/lines/" + at));
        }
        return errors;
    }

    private List<InputError> errors(String pointer) {
        List<InputError> errors = new ArrayList<>();
        OrderRules.ofQuantity(pointer + "/quantity", quantity).ifPresent(errors::add);
        if (unitPrice != null) {
            OrderRules.ofUnitPrice(pointer + "/unitPrice/amount", unitPrice).ifPresent(errors::add);
        }
        OrderRules.ofDiscount(pointer + "/discountPercent", discountPercent).ifPresent(errors::add);
        return errors;
    }
}
