package ai.candlefish.orders.application;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.orders.application.LinePricing.Pricing;
import ai.candlefish.orders.domain.LineTerms;
import ai.candlefish.orders.domain.OrderTotals;
import ai.candlefish.tenancy.FranchiseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;

/** Prices lines without storing anything. */
@ApplicationScoped
public class PreviewOrder {

    @Inject
    PriceLines prices;

    /** Priced lines with their totals. */
    public record Preview(List<LineTerms> lines, OrderTotals totals) {}

    /**
     * The lines and totals that an order of them would have.
     *
     * @throws Refusal invalid input; unprocessable, where the lines name what can't be used
     */
    @Transactional
    public Preview preview(List<DraftLine> lines) {
        List<InputError> errors = DraftLine.errors(lines);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Currency currency = FranchiseContext.required().currency();
        Pricing pricing = prices.price(lines, List.of(), currency);
        if (!pricing.problems().isEmpty()) {
            throw Refusal.unprocessable(pricing.problems());
        }
        return new Preview(pricing.lines(), OrderTotals.of(pricing.lines(), currency));
    }
}
