package ai.candlefish.orders.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.kernel.Money;
import ai.candlefish.tenancy.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What the tests order, in dollars where nothing else is said. */
final class Drafts {

    static final Currency USD = Currency.getInstance("USD");
    static final Actor OLIVIA = new Actor("subject-1", "Olivia");
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final OrderTerms TERMS = new OrderTerms(
            Ids.next(), Ids.next(), LocalDate.parse("2026-11-20"), LocalDate.parse("2026-12-04"), null, null);

    private Drafts() {}

    static Order draft(LineTerms... lines) {
        return Order.place(TERMS, List.of(lines), USD, OLIVIA, NOON);
    }

    static LinePrice price(int quantity, String unitPrice, String currency, String discountPercent) {
        return new LinePrice(quantity, Money.of(unitPrice, currency), new BigDecimal(discountPercent));
    }

    static LineTerms line(UUID product, int quantity, String unitPrice) {
        return new LineTerms(product, "Walnut plaque", price(quantity, unitPrice, "USD", "0"));
    }

    static LineTerms line(int quantity, String unitPrice) {
        return line(Ids.next(), quantity, unitPrice);
    }
}
