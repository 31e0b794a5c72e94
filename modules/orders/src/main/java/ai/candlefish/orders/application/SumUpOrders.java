package ai.candlefish.orders.application;

import ai.candlefish.orders.domain.OrderRules;
import ai.candlefish.orders.persistence.OrderSums;
import ai.candlefish.orders.persistence.OrderSums.Sums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the orders of a span of days and adds them up. */
@ApplicationScoped
public class SumUpOrders {

    @Inject
    OrderSums sums;

    @Transactional
    public Sums between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return sums.between(
                Objects.requireNonNullElse(from, OrderRules.FIRST_DAY),
                Objects.requireNonNullElse(to, OrderRules.LAST_DAY));
    }
}
