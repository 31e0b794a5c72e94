package ai.candlefish.orders.persistence;

import ai.candlefish.orders.domain.OrderState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of orders; absent is everything.
 *
 * @param text to find in number, external id and customer name; blank finds all
 */
public record OrderFilter(
        String text,
        @Nullable OrderState state,
        @Nullable UUID customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
