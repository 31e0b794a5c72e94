package ai.candlefish.orders;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Upsert;
import java.util.List;

/** What became of an order's lines from another system. */
public sealed interface OrderLinesOutcome {

    /**
     * They are there now.
     *
     * @param lines what became of each, in the order given
     */
    record Stored(List<Upsert> lines) implements OrderLinesOutcome {

        public Stored {
            lines = List.copyOf(lines);
        }
    }

    /**
     * They can't be stored.
     *
     * @param problems at least one; a pointer is one of the API's order input, {@code /lines/2} followed by {@code /productId},
     *     {@code /quantity}, {@code /unitPrice/amount} or {@code /discountPercent}, or {@code /lines} for all of them, or
     *     {@code /orderExternalId}, or empty where the order as a whole is in the way
     */
    record Refused(List<InputError> problems) implements OrderLinesOutcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
